/** A name or a place that an XPath asks for, as far as credit is concerned. */
export interface Named {
  /** 'tag', or the attribute's name. */
  what: string;
  value: string;
  /** Whether a part of the value is enough. */
  isPart: boolean;
}

/** One alternative of an XPath as a CSS selector, with all that it names. */
export interface Translated {
  selector: string;
  named: Named[];
}

/** An XPath that no selector says, with the reason. */
export class NotInCss extends Error {}

type Token = { kind: 'sign' | 'name' | 'text' | 'number'; value: string };

const TOKEN =
  /\s*(?:(\/\/|::|!=|<=|>=|[/|[\]()@,=.*<>+:-])|"([^"]*)"|'([^']*)'|(\d+(?:\.\d+)?)|([\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*))/uy;
const DEEPEST = 20;

/**
 * Says in CSS what the common shapes of XPath 1.0 say: paths with / and //, unions, attributes that are, contain or
 * begin with a text, a class by itself (`contains(concat(' ', normalize-space(@class), ' '), ' x ')`), `and`, `or`,
 * `not()`, and siblings that follow. Throws `NotInCss` for all else: texts, numbers of places, elements by what they
 * hold.
 */
export function xpathToCss(written: string): Translated[] {
  return new Translation(tokensOf(written)).union();
}

function tokensOf(written: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  const end = written.trimEnd().length;
  while (at < end) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(written);
    if (!found)
      throw new NotInCss(`it is no XPath that can be read, from “${written.slice(at, at + 20)}” on`);
    const [, sign, double, single, number, name] = found;
    at = TOKEN.lastIndex;
    if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (name !== undefined) tokens.push({ kind: 'name', value: name });
    else tokens.push({ kind: 'text', value: double ?? single ?? '' });
  }
  return tokens;
}

class Translation {
  private at = 0;
  private depth = 0;
  private named: Named[] = [];

  constructor(private readonly tokens: readonly Token[]) {}

  union(): Translated[] {
    const all: Translated[] = [];
    do {
      this.named = [];
      const selector = this.path();
      all.push({ selector, named: this.named });
    } while (this.take('|'));
    if (this.at < this.tokens.length)
      throw new NotInCss(`it goes on with “${this.tokens[this.at]?.value}”, which no selector says`);
    return all;
  }

  private path(): string {
    this.take('.');
    let selector = '';
    let combinator = this.take('//') ? '' : this.take('/') ? null : '';
    for (;;) {
      const isRoot = combinator === null;
      const step = this.step();
      // A selector begins anywhere: `/html/body` says no more than `body`.
      if (step.tag === 'html' && selector === '') combinator = '';
      else {
        if (isRoot && step.tag !== 'body' && selector === '')
          throw new NotInCss('a path from the root begins with html or body');
        selector += (selector === '' ? '' : (step.combinator ?? combinator ?? '')) + step.compound;
      }
      if (this.take('//')) combinator = selector === '' ? '' : ' ';
      else if (this.take('/')) combinator = selector === '' ? '' : ' > ';
      else break;
    }
    if (selector === '') throw new NotInCss('it names nothing below the root');
    return selector;
  }

  private step(): { tag: string; compound: string; combinator: string | null } {
    let combinator: string | null = null;
    if (this.isSign('.') || this.isSign('@'))
      throw new NotInCss(
        'it goes up from an element, or ends in an attribute; a selector only goes down to elements',
      );
    if (this.tokens[this.at + 1]?.value === '::') {
      const axis = this.next().value;
      this.next();
      if (axis === 'following-sibling') combinator = ' ~ ';
      else if (axis === 'descendant') combinator = ' ';
      else if (axis !== 'child') throw new NotInCss(`a selector has no axis “${axis}”`);
    }
    const tag = this.tagName();
    let compound = tag;
    while (this.take('[')) {
      compound += this.either();
      this.expect(']');
    }
    return { tag, compound: compound === '' ? '*' : compound, combinator };
  }

  private tagName(): string {
    if (this.take('*')) return '';
    const { kind, value } = this.next();
    if (kind !== 'name' || this.isSign('(') || this.isSign(':'))
      throw new NotInCss(`an element’s name is missing before “${this.tokens[this.at]?.value ?? 'its end'}”`);
    this.named.push({ what: 'tag', value, isPart: false });
    return value.toLowerCase();
  }

  /** `a or b`. */
  private either(): string {
    const all = [this.every()];
    while (this.takeName('or')) all.push(this.every());
    return all.length === 1 ? (all[0] ?? '') : `:is(${all.join(', ')})`;
  }

  /** `a and b`. */
  private every(): string {
    let all = this.condition();
    while (this.takeName('and')) all += this.condition();
    return all;
  }

  private condition(): string {
    if (++this.depth > DEEPEST) throw new NotInCss('its conditions stand too deep in one another');
    try {
      return this.oneCondition();
    } finally {
      this.depth--;
    }
  }

  private oneCondition(): string {
    if (this.take('(')) {
      const inner = this.either();
      this.expect(')');
      return inner;
    }
    if (this.isSign('@') || this.isNormalised()) {
      const name = this.attribute();
      if (this.take('=')) return this.attributeTest(name, '=', this.text());
      if (this.take('!=')) return `:not(${this.attributeTest(name, '=', this.text())})[${name}]`;
      return `[${name}]`;
    }
    const { kind, value } = this.next();
    if (kind === 'number' || value === 'position' || value === 'last')
      throw new NotInCss('it counts elements; make a rule by place instead');
    if (kind === 'name' && this.take('(')) return this.call(value);
    throw new NotInCss('it asks for what an element holds; make a rule by text instead');
  }

  private call(name: string): string {
    switch (name) {
      case 'not': {
        const inner = this.either();
        this.expect(')');
        return `:not(${inner})`;
      }
      case 'contains':
      case 'starts-with': {
        const word = this.spacedAttribute();
        const attribute = word ?? this.attribute();
        this.expect(',');
        const text = this.text();
        this.expect(')');
        if (word === null) return this.attributeTest(attribute, name === 'contains' ? '*=' : '^=', text);
        const single = text.trim();
        if (name !== 'contains' || single === '' || /\s/.test(single) || text !== ` ${single} `)
          throw new NotInCss(
            'it looks for more than one class in a row; name each in a condition of its own',
          );
        return this.attributeTest(attribute, '~=', single);
      }
      default:
        throw new NotInCss(
          name === 'text' || name === 'string'
            ? 'it asks for a text; make a rule by text instead'
            : `a selector has no function “${name}”`,
        );
    }
  }

  /** `concat(' ', normalize-space(@class), ' ')`, the long way to ask for one class. Null where it is not that. */
  private spacedAttribute(): string | null {
    if (!this.isName('concat')) return null;
    this.next();
    this.expect('(');
    if (this.text() !== ' ') throw new NotInCss('a selector joins no texts');
    this.expect(',');
    const attribute = this.attribute();
    this.expect(',');
    if (this.text() !== ' ') throw new NotInCss('a selector joins no texts');
    this.expect(')');
    return attribute;
  }

  /** `@class`, or `normalize-space(@class)`: CSS folds the space of classes by itself. */
  private attribute(): string {
    if (this.isNormalised()) {
      this.next();
      this.expect('(');
      const name = this.attribute();
      this.expect(')');
      return name;
    }
    if (!this.take('@')) throw new NotInCss('it asks for a text; make a rule by text instead');
    const { kind, value } = this.next();
    if (kind !== 'name') throw new NotInCss('it asks for any attribute; name one');
    return value.toLowerCase();
  }

  private attributeTest(name: string, operator: string, text: string): string {
    this.named.push({ what: name, value: text, isPart: operator === '*=' || operator === '^=' });
    return `[${name}${operator}${quoted(text)}]`;
  }

  private text(): string {
    const { kind, value } = this.next();
    if (kind !== 'text' && kind !== 'number')
      throw new NotInCss('it compares with something else than a text');
    return value;
  }

  private isNormalised(): boolean {
    return this.isName('normalize-space') && this.tokens[this.at + 2]?.value === '@';
  }

  private isName(name: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'name' && token.value === name;
  }

  private isSign(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' && token.value === sign;
  }

  private take(sign: string): boolean {
    if (!this.isSign(sign)) return false;
    this.at++;
    return true;
  }

  private takeName(name: string): boolean {
    if (!this.isName(name)) return false;
    this.at++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.take(sign))
      throw new NotInCss(`a “${sign}” is missing before “${this.tokens[this.at]?.value ?? 'its end'}”`);
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new NotInCss('it breaks off');
    this.at++;
    return token;
  }
}

/** A text as a CSS string. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ')}"`;
}
