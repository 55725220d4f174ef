import { z } from 'zod';

/** A node of Strapi's blocks field, as far as its text is concerned. */
export interface BodyNode {
  type?: string;
  text?: string;
  children?: BodyNode[];
  [attribute: string]: unknown;
}

export const bodyNode: z.ZodType<BodyNode> = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    text: z.string().optional(),
    children: z.array(bodyNode).optional(),
  }),
);

const isBody = (value: unknown): value is BodyNode[] => Array.isArray(value) && value.every(isNode);

/** What `bodyNode` asks, by hand: every publication reads a text of any length, and a schema takes far longer. */
function isNode(value: unknown): value is BodyNode {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { type, text, children }: { type?: unknown; text?: unknown; children?: unknown } = value;
  return isTextIfAny(type) && isTextIfAny(text) && (children === undefined || isBody(children));
}

const isTextIfAny = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** The nodes of a blocks field; an empty list where the field holds something else. */
export const readBody = (value: unknown): BodyNode[] => (isBody(value) ? value : []);

/** The text of one node; a list's items stand on a line each. */
export function textOf(node: BodyNode): string {
  if (node.text !== undefined) return node.text;
  return (node.children ?? []).map(textOf).join(node.type === 'list' ? '\n' : '');
}

/** Every address that a link in the body leads to, in the order in which they stand. */
export function linksOf(body: readonly BodyNode[]): string[] {
  return body.flatMap((node) => [
    ...(node.type === 'link' && typeof node.url === 'string' ? [node.url] : []),
    ...linksOf(node.children ?? []),
  ]);
}

/** The whole text, a blank line between two blocks: what is searched, measured and matched. */
export function bodyTextOf(body: readonly BodyNode[]): string {
  return body
    .map((node) => textOf(node).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

const imageNode = z.object({ url: z.string() });

/** The addresses of the pictures that stand in a body, in its order. */
export function imagesIn(body: readonly BodyNode[]): string[] {
  return body.flatMap((node) => {
    const image = node.type === 'image' ? imageNode.safeParse(node.image).data : undefined;
    return [...(image === undefined ? [] : [image.url]), ...imagesIn(node.children ?? [])];
  });
}
