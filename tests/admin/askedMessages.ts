import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const SOURCES = join(__dirname, '../../plugins/copydesk/admin/src');

/** A place in the screens' code that asks for a text. */
export interface AskedMessage {
  /** File and line. */
  place: string;
  /** Matches the ids that may be asked for there: one, or for `outcome.${outcome}` any of that shape. */
  id: RegExp;
  /** The names of the values that the text is given; null where the text is given to others to say. */
  values: string[] | null;
}

export interface ReadScreens {
  asked: AskedMessage[];
  /** Every string that stands in the code, ids that are listed before they are asked for among them. */
  strings: ReadonlySet<string>;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The shapes of the ids that an expression can come to; none of one that only the compiler can follow. */
function shapesOf(expression: ts.Expression): string[] {
  if (ts.isStringLiteralLike(expression)) return [escaped(expression.text)];
  if (ts.isConditionalExpression(expression))
    return [...shapesOf(expression.whenTrue), ...shapesOf(expression.whenFalse)];
  if (ts.isTemplateExpression(expression)) {
    const spans = expression.templateSpans.map(({ literal }) => `[^.]+${escaped(literal.text)}`);
    return [escaped(expression.head.text) + spans.join('')];
  }

  return [];
}

/** The names of the values that `say` is given. */
function namesOf(values: ts.Expression | undefined): string[] {
  if (values === undefined || !ts.isObjectLiteralExpression(values)) return [];

  return values.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
}

/** What a call asks for: `say(id, values)` or `messageKey(id)`. */
function askedBy(call: ts.CallExpression, place: string): AskedMessage[] {
  const [id, given] = call.arguments;
  if (!ts.isIdentifier(call.expression) || id === undefined) return [];
  const asker = call.expression.text;
  if (asker !== 'say' && asker !== 'messageKey') return [];
  const values = asker === 'say' ? namesOf(given) : null;

  return shapesOf(id).map((shape) => ({ place, id: new RegExp(`^${shape}$`), values }));
}

function parsed(path: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;

  return ts.createSourceFile(
    path,
    readFileSync(join(SOURCES, path), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
    kind,
  );
}

/** Reads the screens' code for the texts that it asks for. */
export function readScreens(): ReadScreens {
  const asked: AskedMessage[] = [];
  const strings = new Set<string>();
  const paths = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });

  for (const source of paths.filter((path) => /\.tsx?$/.test(path)).map(parsed)) {
    const visit = (node: ts.Node): void => {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (ts.isCallExpression(node)) asked.push(...askedBy(node, `${source.fileName}:${line}`));
      if (ts.isStringLiteralLike(node)) strings.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  return { asked, strings };
}
