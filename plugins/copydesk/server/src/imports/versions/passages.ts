import { oneSpaced } from '../../../../engine/src';
import { textOf, type BodyNode } from '../../newsroom/articleBody';

/** A passage as it is compared: what it says, and how. */
export interface PassageText {
  text: string;
  /** Its kind, links and emphasis, empty for a plain paragraph; null where that was not kept. */
  form: string | null;
}

/** A paragraph, a heading, an item of a list: what is merged as a whole. */
export interface Passage extends PassageText {
  node: BodyNode;
  /** The list that it stands in, without its items. */
  list: BodyNode | null;
}

export const isSamePassage = (one: PassageText, other: PassageText): boolean =>
  one.text === other.text && (one.form === null || other.form === null || one.form === other.form);

/** A body's passages in their order; blank ones are left out. */
export function passagesOf(body: readonly BodyNode[]): Passage[] {
  return body.flatMap((node) => {
    if (node.type !== 'list') return readable({ ...read(node, null), node, list: null });
    const { children = [], ...list } = node;
    return children.flatMap((item) => readable({ ...read(item, list), node: item, list }));
  });
}

const readable = (passage: Passage): Passage[] =>
  passage.text === '' && passage.node.type !== 'image' ? [] : [passage];

/** Passages → a body; items of like lists in a row become one list. */
export function bodyOf(passages: readonly Passage[]): BodyNode[] {
  const body: BodyNode[] = [];
  let open: { list: BodyNode; items: BodyNode[] } | null = null;
  for (const { node, list } of passages) {
    if (list === null) {
      open = null;
      body.push(node);
    } else if (open !== null && kindOf(open.list, null) === kindOf(list, null)) open.items.push(node);
    else {
      open = { list, items: [node] };
      body.push({ ...list, children: open.items });
    }
  }
  return body;
}

/** The same text however its spaces were typed. */
export const spaced = (text: string): string => oneSpaced(text).trim();

const read = (node: BodyNode, list: BodyNode | null): PassageText => ({
  text: spaced(textOf(node)),
  form: formOf(node, list),
});

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;

interface Run {
  text: string;
  marks: string;
}

/** The same for the same look, however the editor's tool cut the text into nodes. */
function formOf(node: BodyNode, list: BodyNode | null): string {
  const kind = kindOf(node, list);
  const runs = runsOf(node, '');
  if (runs.every(({ marks }) => marks === '')) return kind === 'paragraph' ? '' : kind;
  return `${kind} ${JSON.stringify(runs.map(({ text, marks }) => [text, marks]))}`;
}

function kindOf({ type, level, format, indentLevel, image }: BodyNode, list: BodyNode | null): string {
  const shown = image === undefined ? '' : JSON.stringify(image);
  const own = [type ?? 'paragraph', level, format, indentLevel === 0 ? undefined : indentLevel, shown];
  const kind = own.filter((part) => part !== undefined && part !== '').join(' ');
  return list === null ? kind : `${kindOf(list, null)} ${kind}`;
}

function runsOf(node: BodyNode, link: string): Run[] {
  const around = node.type === 'link' && typeof node.url === 'string' ? `${link} ${node.url}` : link;
  if (node.text === undefined) return joined((node.children ?? []).flatMap((child) => runsOf(child, around)));
  const marks = MARKS.filter((mark) => node[mark] === true).join(' ');
  return node.text === '' ? [] : [{ text: node.text, marks: `${marks}${around}` }];
}

function joined(runs: readonly Run[]): Run[] {
  const longest: Run[] = [];
  for (const { text, marks } of runs) {
    const last = longest.at(-1);
    if (last?.marks === marks) last.text += text;
    else longest.push({ text, marks });
  }
  return longest;
}
