import { createIntl, type MessageFormatElement } from 'react-intl';
import { loadTranslations } from '../../plugins/copydesk/admin/src/loadTranslations';
import german from '../../plugins/copydesk/admin/src/translations/de.json';
import english from '../../plugins/copydesk/admin/src/translations/en.json';
import french from '../../plugins/copydesk/admin/src/translations/fr.json';
import { readScreens } from './askedMessages';

const LANGUAGES = [
  { locale: 'en', messages: new Map(Object.entries(english)) },
  { locale: 'de', messages: new Map(Object.entries(german)) },
  { locale: 'fr', messages: new Map(Object.entries(french)) },
];
const ENGLISH = new Map(Object.entries(english));

/** ICU's mark of plain text among the parts of a message; every other part with a value is a placeholder. */
const LITERAL = 0;

function placeholdersIn(parts: MessageFormatElement[]): string[] {
  return parts.flatMap((part): string[] => {
    if ('children' in part) return placeholdersIn(part.children);
    if ('options' in part)
      return [part.value, ...Object.values(part.options).flatMap(({ value }) => placeholdersIn(value))];
    return 'value' in part && part.type !== LITERAL ? [part.value] : [];
  });
}

/**
 * The names of a message's placeholders, each once.
 * @throws SyntaxError where the message is no ICU message
 */
function placeholders(message: string, locale: string): string[] {
  const { formatters } = createIntl({ locale });

  return [...new Set(placeholdersIn(formatters.getMessageFormat(message, locale).getAst()))].sort();
}

describe.each(LANGUAGES)('the texts in $locale', ({ locale, messages }) => {
  it('are those of English, no more and no fewer', () => {
    expect([...messages.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  });

  it('are none of them empty', () => {
    expect([...messages].filter(([, message]) => message.trim() === '')).toEqual([]);
  });

  it('have the placeholders of the English', () => {
    const found = [...messages].map(([id, message]) => [id, placeholders(message, locale)]);
    const expected = [...messages.keys()].map((id) => [id, placeholders(ENGLISH.get(id) ?? '', 'en')]);

    expect(found).toEqual(expected);
    expect(found.flatMap(([, names]) => names)).toContain('count');
  });

  it('reach the admin panel under the plugin’s prefix', async () => {
    const [loaded] = await loadTranslations([locale]);

    expect(loaded).toMatchObject({ locale });
    expect(new Map(Object.entries(loaded?.data ?? {}))).toEqual(
      new Map([...messages].map(([id, message]) => [`copydesk.${id}`, message])),
    );
  });
});

it('a language without a translation is left to the panel’s English', async () => {
  expect(await loadTranslations(['eo'])).toEqual([{ locale: 'eo', data: {} }]);
});

describe('the screens', () => {
  const { asked, strings } = readScreens();

  it('ask only for texts that exist', () => {
    const unknown = asked.filter(({ id }) => ![...ENGLISH.keys()].some((known) => id.test(known)));

    expect(asked.length).toBeGreaterThan(100);
    expect(unknown).toEqual([]);
  });

  it('give each text the values that it has places for', () => {
    const lacking = asked.flatMap(({ id, place, values }) =>
      [...ENGLISH]
        .filter(([known]) => values !== null && id.test(known))
        .flatMap(([known, message]) =>
          placeholders(message, 'en')
            .filter((name) => !values?.includes(name))
            .map((name) => `${place} says ${known} without ${name}`),
        ),
    );

    expect(lacking).toEqual([]);
  });

  it('ask for every text that there is', () => {
    const forgotten = [...ENGLISH.keys()].filter(
      (known) => !strings.has(known) && !asked.some(({ id }) => id.test(known)),
    );

    expect(forgotten).toEqual([]);
  });
});
