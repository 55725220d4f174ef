import { fieldName } from '../../plugins/copydesk/admin/src/preview/fieldName';
import { POLICY_RULES } from '../../plugins/copydesk/server/src/policy/rules';
import { sayIn } from './sayIn';

it.each([
  { locale: 'en', names: ['Source', 'Original address', 'Byline', 'Photo captions'] },
  { locale: 'de', names: ['Quelle', 'Ursprüngliche Adresse', 'Autorenzeile', 'Bildunterschriften'] },
  { locale: 'fr', names: ['Source', 'Adresse d’origine', 'Signature', 'Légendes des photos'] },
])('names the fields of an article in $locale', async ({ locale, names }) => {
  const say = await sayIn(locale);

  expect(['source', 'originalUrl', 'byline', 'photoCaptions'].map((field) => fieldName(field, say))).toEqual(
    names,
  );
});

it('leaves a field that it does not know its key', async () => {
  expect(fieldName('metadataConflicts', await sayIn('de'))).toBe('metadataConflicts');
});

it('knows every field that the rules in force find fault with', async () => {
  const say = await sayIn('en');
  const fields = POLICY_RULES.flatMap(({ examples, test: findingsOf }) =>
    examples.breaks.flatMap((subject) => findingsOf(subject).map(({ path }) => path[0] ?? '')),
  );

  expect(fields.length).toBeGreaterThan(0);
  for (const field of fields) expect(fieldName(field, say)).not.toBe(field);
});
