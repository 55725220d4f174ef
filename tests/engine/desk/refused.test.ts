import {
  compileRule,
  deskJudge,
  DESK_LIMITS,
  DeskRuleRefused,
  type DeskRule,
} from '../../../plugins/copydesk/engine/src';
import { rule } from './rule';

const remove = (matchBy: DeskRule['matchBy'], value: string): DeskRule =>
  rule({ action: 'remove', matchBy, value });
const expression = (value: string) => remove('expression', value);
const selector = (value: string) => remove('selector', value);

function refusalOf(one: DeskRule): DeskRuleRefused {
  try {
    compileRule(one);
  } catch (error) {
    if (error instanceof DeskRuleRefused) return error;
    throw error;
  }
  throw new Error('The rule was taken.');
}

describe('A desk’s rule is refused', () => {
  it.each<[string, DeskRule, string, RegExp]>([
    ['looks ahead', expression('Wire(?= said)'), 'value', /look ahead or behind.*two rules/],
    ['looks ahead for nothing', expression('Wire(?!s)'), 'value', /look ahead or behind/],
    ['looks behind', expression('(?<=the )Wire'), 'value', /look ahead or behind/],
    ['looks behind for nothing', expression('(?<!the )Wire'), 'value', /look ahead or behind/],
    ['refers back', expression(String.raw`(\w+) \1`), 'value', /refer back.*second time/],
    ['refers back by name', expression(String.raw`(?P<w>\w+) \k<w>`), 'value', /refer back/],
    ['is atomic', expression('(?>a+)b'), 'value', /atomic/],
    ['is possessive', expression('a++b'), 'value', /possessive/],
    ['is no expression', expression('(Wire'), 'value', /no expression of RE2.*missing closing/],
    ['fits nothing at all', expression('(Wire)*'), 'value', /fits even where there is nothing/],
    ['is too long', expression('a'.repeat(DESK_LIMITS.pattern + 1)), 'value', /501 characters/],
    ['is too costly', expression(String.raw`\w{900}|x{900}`), 'value', /steps; 1000 are the most/],
    ['is no selector', selector('div[class'), 'value', /no CSS selector/],
    ['is an empty alternative', selector('div,,p'), 'value', /no CSS selector/],
    ['begins with a combinator', selector('> p'), 'value', /both sides/],
    ['ends with one', selector('div >'), 'value', /both sides/],
    ['counts children', selector('p:nth-child(3)'), 'value', /:nth-child cannot be answered.*by place/],
    ['asks for a text', selector('p:contains("x")'), 'value', /:contains cannot be answered/],
    ['looks down', selector('p:has(a)'), 'value', /:has cannot be answered/],
    ['hovers', selector('a:hover'), 'value', /:hover cannot be answered/],
    ['is a path in :not()', selector(':not(div p)'), 'value', /single elements/],
    ['is a pseudo-element', selector('p::before'), 'value', /hold no text/],
    ['has a namespace', selector('svg|a'), 'value', /no namespaces/],
    ['names a picture', selector('div > img'), 'value', /no text of a story stands in <img>/],
    ['begins above the body', selector('html > body'), 'value', /<html>/],
    ['is a selector too long', selector(`.${'a'.repeat(DESK_LIMITS.pattern)}`), 'value', /501 characters/],
    ['has too many steps', selector(Array(31).fill('b').join(' ')), 'value', /31 elements in a row/],
    ['counts no blocks', remove('first', '0'), 'value', /from 1 to 50/],
    ['counts too many', remove('last', '51'), 'value', /from 1 to 50/],
    ['counts in words', remove('last', 'two'), 'value', /“two” is no number/],
    ['says nothing', remove('exact', ' \n'), 'value', /what to look for/],
    ['says too much', remove('contains', 'a'.repeat(DESK_LIMITS.text + 1)), 'value', /2001 characters/],
    ['gives no reason', { ...remove('exact', 'x'), reason: ' ' }, 'reason', /Say why/],
    ['has no author', { ...remove('exact', 'x'), author: '' }, 'author', /who made it/],
    [
      'replaces by place',
      rule({ action: 'replace', matchBy: 'first', value: '1', replacement: '' }),
      'matchBy',
      /contains, or by an expression/,
    ],
    [
      'asks for a group that is not there',
      rule({ action: 'replace', matchBy: 'expression', value: '(a)', replacement: '$2' }),
      'replacement',
      /\$2.*1 groups/,
    ],
    [
      'asks for a name that is not there',
      rule({ action: 'replace', matchBy: 'expression', value: '(?P<a>x)', replacement: '$<__proto__>' }),
      'replacement',
      /__proto__/,
    ],
    [
      'copies the page',
      rule({ action: 'replace', matchBy: 'expression', value: 'a', replacement: '$`' }),
      'replacement',
      /asks for \$`/,
    ],
    [
      'replaces by too much',
      rule({ action: 'replace', matchBy: 'contains', value: 'a', replacement: 'b'.repeat(501) }),
      'replacement',
      /too long/,
    ],
  ])('that %s', (_what, one, field, message) => {
    const refusal = refusalOf(one);
    expect(refusal.message).toMatch(message);
    expect(refusal).toMatchObject({ rule: 'r1', field });
    expect(refusal.message).toContain('rule r1');
  });

  it.each(['__proto__', 'constructor', 'toString'])('that does or finds by “%s”', (name) => {
    const strange: DeskRule = JSON.parse(JSON.stringify({ ...remove('exact', 'x'), action: name }));
    expect(refusalOf(strange)).toMatchObject({ field: 'action' });
    const lost: DeskRule = JSON.parse(JSON.stringify({ ...remove('exact', 'x'), matchBy: name }));
    expect(refusalOf(lost)).toMatchObject({ field: 'matchBy' });
  });

  it('that is one too many for its source, unless it is switched off', () => {
    const rules = Array.from({ length: DESK_LIMITS.rules + 1 }, (_, index) => ({
      ...remove('exact', 'x'),
      id: `r${index}`,
    }));
    expect(() => deskJudge(rules)).toThrow(/at most 200 rules/);
    expect(() => deskJudge(rules.map((one, index) => ({ ...one, enabled: index > 0 })))).not.toThrow();
  });

  it('with all of a source’s rules, which names the one', () => {
    expect(() => deskJudge([remove('exact', 'x'), { ...expression('('), id: 'r7' }])).toThrow(
      /rule r7 \(“\(”\)/,
    );
  });
});
