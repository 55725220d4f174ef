import { _compileUnsafe } from 'css-select';
import { parse, type Selector as Token } from 'css-what';
import type { Element } from '../parse/element';
import { RAW_TAGS, tagNamed } from '../parse/htmlTags';
import { DESK_LIMITS } from './deskRule';
import { adapterOf, type Attributed } from './elementAdapter';

/** How a step of a selector hangs on the one before it; null for the first. */
export type Combinator = 'descendant' | 'child' | 'adjacent' | 'sibling' | null;

/** One element that a selector names: `div.promo` in `article > div.promo`. */
export interface Step {
  combinator: Combinator;
  /** What the element itself must be. */
  compound: Token[];
}

/** A selector, read: each of its alternatives as steps, the first named first. */
export type Selector = readonly (readonly Step[])[];

/** What is wrong with a selector, and what to do. */
export interface SelectorFault {
  fault: string;
}

class Unusable extends Error {}

const SUBSELECTS: ReadonlySet<string> = new Set(['not', 'is', 'where']);
/** The engine does not tell these apart: no text of a story stands in them. */
const NOT_TOLD_APART: ReadonlySet<string> = new Set(['html', 'head', ...RAW_TAGS]);

/**
 * Reads a CSS selector: tags, classes, ids, attributes, `:not()`, `:is()`, `:where()` and the four combinators. Gives
 * what is wrong with one that is no selector, or that asks for what the engine does not remember of a page: where
 * pictures, line breaks and scripts stand among the others, so that it cannot count children.
 */
export function readSelector(written: string): Selector | SelectorFault {
  if (written.length > DESK_LIMITS.pattern)
    return {
      fault: `the selector has ${written.length} characters; ${DESK_LIMITS.pattern} are the most. Make several rules of it.`,
    };
  try {
    const alternatives = parse(written).map(stepsOf);
    if (alternatives.length === 0)
      throw new Unusable('no selector stands there. Write one, such as div.promo');
    return alternatives;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const why = error instanceof Unusable ? error.message : `it is no CSS selector (${error.message})`;
    return { fault: `${why}.` };
  }
}

function stepsOf(tokens: readonly Token[]): Step[] {
  const steps: Step[] = [{ combinator: null, compound: [] }];
  for (const token of tokens) {
    const combinator = combinatorOf(token);
    if (combinator) steps.push({ combinator, compound: [] });
    else steps.at(-1)?.compound.push(usable(token));
  }
  if (steps.some(({ compound }) => compound.length === 0))
    throw new Unusable('the selector begins or ends with a combinator. Name an element on both sides of it');
  if (steps.length > DESK_LIMITS.steps)
    throw new Unusable(
      `the selector names ${steps.length} elements in a row; ${DESK_LIMITS.steps} are the most`,
    );
  return steps;
}

function combinatorOf(token: Token): Combinator {
  switch (token.type) {
    case 'descendant':
    case 'child':
    case 'adjacent':
    case 'sibling':
      return token.type;
    case 'parent':
    case 'column-combinator':
      throw new Unusable('no browser knows this combinator. Use a space, >, + or ~');
    default:
      return null;
  }
}

/** The token, where the engine can answer it. */
function usable(token: Token): Token {
  switch (token.type) {
    case 'tag':
      refuseNamespace(token.namespace);
      refuseUntold(token.name.toLowerCase());
      return token;
    case 'universal':
    case 'attribute':
      refuseNamespace(token.namespace);
      return token;
    case 'pseudo':
      if (!SUBSELECTS.has(token.name) || !Array.isArray(token.data))
        throw new Unusable(
          `:${token.name} cannot be answered here. Name the element by its class, id or attributes, or make a rule by text or by place`,
        );
      for (const inner of token.data)
        if (inner.length === 0 || inner.some((one) => combinatorOf(one) !== null || usable(one) !== one))
          throw new Unusable(`:${token.name}() takes single elements, none within another`);
      return token;
    default:
      throw new Unusable('pseudo-elements hold no text of the page. Name the element itself');
  }
}

function refuseNamespace(namespace: string | null | undefined): void {
  if (namespace != null)
    throw new Unusable('HTML has no namespaces. Leave the | and what stands before it out');
}

function refuseUntold(name: string): void {
  const tag = tagNamed(name);
  if (tag.isVoid || tag.isUnread || NOT_TOLD_APART.has(name))
    throw new Unusable(
      `no text of a story stands in <${name}>. Name the element around it, or begin below it`,
    );
}

/** Whether an element is what a compound asks for. */
export type CompoundTest = (element: Element) => boolean;

/** css-select's own test of one compound, asked of the engine's rows. */
export function compoundTest(compound: readonly Token[], attributed: Attributed): CompoundTest {
  return _compileUnsafe<Element, Element>([structuredClone([...compound])], {
    adapter: adapterOf(attributed),
    relativeSelector: false,
    cacheResults: false,
  });
}
