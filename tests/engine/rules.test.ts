import {
  clean,
  STRIP_RULES,
  type LedgerEntry,
  type RuleExample,
  type StripRule,
} from '../../plugins/copydesk/engine/src';

const HEADLINE = 'Bell of the old ferry is found in a garden';
const PARAGRAPHS = [
  'The bell of the ferry that sank in 1953 has been found in a garden, under a rhubarb bed, by a boy with a spoon.',
  'His mother rang it once, and the whole street came out to look at the river, which was as empty as it has been for years.',
  'The museum would like to have it, the curator said on Monday, and the boy would like to have a bicycle.',
];

/** A line that is given alone stands between the paragraphs of a story. */
function entryFor(example: RuleExample): LedgerEntry {
  const cleaned =
    typeof example === 'string'
      ? clean({ text: [HEADLINE, PARAGRAPHS[0], PARAGRAPHS[1], example, PARAGRAPHS[2]].join('\n\n') })
      : clean('html' in example ? { html: example.html } : { text: example.text });
  const start = typeof example === 'string' ? example : example.block;
  const entry = cleaned.ledger.entries.findLast((candidate) =>
    textOf(candidate, cleaned.story.body).startsWith(start.trim()),
  );
  if (!entry) throw new Error(`No block of the example starts with '${start}'.`);
  return entry;
}

function textOf(entry: LedgerEntry, body: readonly { text: string }[]): string {
  switch (entry.fate) {
    case 'kept':
      return body[entry.bodyIndex]?.text ?? '';
    case 'recognised':
      return entry.text;
    case 'removed':
      return entry.content.text;
  }
}

function nameOf(example: RuleExample): string {
  return typeof example === 'string' ? example : example.block;
}

describe.each(STRIP_RULES.map((rule): [string, StripRule] => [rule.id, rule]))('%s', (_id, rule) => {
  it.each(rule.examples.removes.map((example): [string, RuleExample] => [nameOf(example), example]))(
    'removes “%s”',
    (_name, example) => {
      expect(entryFor(example)).toMatchObject({
        fate: 'removed',
        rule: rule.id,
        reason: rule.why,
        kind: rule.kind,
        judge: 'rule',
      });
    },
  );

  it.each(rule.examples.keeps.map((example): [string, RuleExample] => [nameOf(example), example]))(
    'keeps “%s”',
    (_name, example) => {
      expect(entryFor(example).fate).toBe('kept');
    },
  );
});

describe('the list of rules', () => {
  it('gives every rule an id of its own', () => {
    expect(new Set(STRIP_RULES.map((rule) => rule.id)).size).toBe(STRIP_RULES.length);
  });

  it('says of every rule what it is and why, and shows what it removes and what it keeps', () => {
    for (const rule of STRIP_RULES) {
      expect(rule.title).not.toBe('');
      expect(rule.why).toMatch(/\.$/);
      expect(rule.confidence).toBeGreaterThan(0);
      expect(rule.confidence).toBeLessThanOrEqual(1);
      expect(rule.examples.removes.length).toBeGreaterThan(0);
      expect(rule.examples.keeps.length).toBeGreaterThan(0);
    }
  });
});
