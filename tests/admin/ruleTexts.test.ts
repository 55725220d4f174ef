import { ruleTexts, TRANSLATED_RULES } from '../../plugins/copydesk/admin/src/attribution/ruleTexts';
import { POLICY_RULES } from '../../plugins/copydesk/server/src/policy/rules';
import { sayIn } from './sayIn';

const byline = {
  rule: 'require-byline',
  title: 'A byline, or a reason for none',
  why: 'Who wrote it is the first thing that a careless import loses.',
};

it('gives a rule’s texts in the editor’s language', async () => {
  expect(ruleTexts(byline, await sayIn('de'))).toEqual({
    title: 'Eine Autorenzeile oder ein Grund für ihr Fehlen',
    why: expect.stringMatching(/^Wer den Text geschrieben hat/),
  });
  expect(ruleTexts(byline, await sayIn('fr')).title).toBe('Une signature, ou la raison de son absence');
});

it.each(['require-fax', 'constructor', ''])(
  'keeps the server’s texts for the unknown rule "%s"',
  async (rule) => {
    const check = { rule, title: 'A fax of the agency', why: 'The archive asks for it.' };

    expect(ruleTexts(check, await sayIn('fr'))).toEqual({ title: check.title, why: check.why });
  },
);

it.each(TRANSLATED_RULES)('says in English of %s what the server says', async (id) => {
  const rule = POLICY_RULES.find((known) => known.id === id);
  const english = ruleTexts({ rule: id, title: '', why: '' }, await sayIn('en'));

  expect(english).toEqual({ title: rule?.title, why: rule?.why });
});
