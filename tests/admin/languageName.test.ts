import { languageName } from '../../plugins/copydesk/admin/src/preview/languageName';

it.each([
  { tag: 'fr', locale: 'en', name: 'French' },
  { tag: 'fr', locale: 'de', name: 'Französisch' },
  { tag: 'de-AT', locale: 'en', name: 'Austrian German' },
])('$tag is $name to an editor who reads $locale', ({ tag, locale, name }) => {
  expect(languageName(tag, locale)).toBe(name);
});

it.each(['en_US_POSIX!', 'x', 'English (UK)'])('"%s" is no tag and stays as the page gave it', (tag) => {
  expect(languageName(tag, 'en')).toBe(tag);
});
