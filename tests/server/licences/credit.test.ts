import { CREDIT_WORDING } from '../../../plugins/copydesk/server/src/credit/creditWording';
import { renderCredit } from '../../../plugins/copydesk/server/src/credit/renderCredit';
import { ccBy } from '../../../plugins/copydesk/server/src/licences/readyMade/ccBy';
import { theConversation } from '../../../plugins/copydesk/server/src/licences/readyMade/theConversation';
import { exampleSubject } from '../../../plugins/copydesk/server/src/policy/rules/exampleSubject';
import type { ArticleSubject } from '../../../plugins/copydesk/server/src/policy/subject';
import { printed, unmetDemands } from './printedCredit';

const terms = ({ examples: _examples, key: _key, spdxId: _spdxId, ...licence }: typeof ccBy) => licence;
const underCcBy = (article: Partial<ArticleSubject>, source = {}) =>
  exampleSubject({ article, source, licence: terms(ccBy) });
const textOf = (article: Partial<ArticleSubject>, source = {}) =>
  renderCredit(underCcBy(article, source)).text;
const person = (name: string, institution: string | null = null) => ({ name, institution });

describe('the language', () => {
  it.each(Object.entries(CREDIT_WORDING))('%s has a credit that lacks nothing', (language, { direction }) => {
    const subject = underCcBy({
      language,
      byline: null,
      authors: [person('Ines Calloway'), person('Mateo Brandt')],
      originalPublishedAt: new Date('2026-05-05T00:00:00Z'),
      changesMade: 'x-shortened-x',
      copyrightNotice: '© 2026 Harbour Wire',
    });
    const credit = renderCredit(subject);
    expect(unmetDemands(credit, subject)).toEqual([]);
    expect(credit.language).toBe(language);
    expect(credit.html).toContain(`<span lang="${language}" dir="${direction}">`);
    expect(credit.text).not.toMatch(/[{}[\]]|\.\.|\s\s/);
    expect(credit.text).toMatch(/2026|٢٠٢٦/);
  });

  it('is as exact as the article’s', () => {
    const published = { originalPublishedAt: new Date('2026-05-05T00:00:00Z') };
    expect(textOf({ language: 'en-GB', ...published })).toContain('on 5 May 2026');
    expect(textOf({ language: 'en-US', ...published })).toContain('on May 5, 2026');
    expect(renderCredit(underCcBy({ language: 'de_AT' })).language).toBe('de-AT');
  });

  it.each(['zh-Hans', 'tlh', 'no such language', '', null])('is English for an article in %j', (language) => {
    expect(renderCredit(underCcBy({ language }))).toMatchObject({
      language: 'en',
      text: expect.stringMatching(/originally published by Harbour Wire/),
    });
  });
});

describe('who has words of their own', () => {
  const templates = { creditTemplate: '{authors} for {source}[, {date}]' };

  it('the desk goes before the source, the source before the licence', () => {
    const licence = { creditTemplate: 'Licensed from {source}' };
    const credit = (creditLine: string | null, creditTemplate: string | null) =>
      renderCredit(exampleSubject({ article: { creditLine }, source: { creditTemplate }, licence })).text;
    expect(credit('Thanks to {source}', 'Sent by {source}')).toContain('Thanks to Harbour Wire.');
    expect(credit(null, 'Sent by {source}')).toContain('Sent by Harbour Wire.');
    expect(credit(null, null)).toContain('Licensed from Harbour Wire.');
  });

  it('what is in brackets goes where there is nothing to put in', () => {
    expect(textOf({}, templates)).toMatch(/^Ines Calloway for Harbour Wire\. /);
    expect(textOf({ originalPublishedAt: new Date('2026-05-05') }, templates)).toMatch(
      /^Ines Calloway for Harbour Wire, May 5, 2026\. /,
    );
    expect(textOf({ creditLine: '[sic] Harbour Wire {fax}' })).toContain('[sic] Harbour Wire {fax}.');
  });

  it('says nothing twice that they say', () => {
    const { text } = renderCredit(
      underCcBy({
        headline: 'Tide gauge fails',
        creditLine: '“Tide gauge fails” by INES CALLOWAY, Harbour Wire (CC BY 4.0)',
      }),
    );
    expect(text).toBe('“Tide gauge fails” by INES CALLOWAY, Harbour Wire (CC BY 4.0).');
  });

  it('links the names where they stand', () => {
    const { links } = printed(
      renderCredit(underCcBy({ creditLine: 'Ines Calloway, HARBOUR WIRE, CC BY 4.0' })).html,
    );
    expect(links).toEqual([
      { text: 'HARBOUR WIRE', rel: 'external', url: 'https://harbourwire.example/2026/ferry-contract' },
      { text: 'CC BY 4.0', rel: 'license', url: 'https://creativecommons.org/licenses/by/4.0/' },
    ]);
  });

  it('is not taken at the first letters of a word for a name', () => {
    const text = textOf({ creditLine: 'Apart from our own archive' }, { name: 'AP' });
    expect(text).toContain('originally published by AP');
  });
});

describe('the authors', () => {
  it('whom the byline leaves out are added to it', () => {
    expect(textOf({ byline: 'By our staff', authors: [person('Ines Calloway')] })).toMatch(
      /^By our staff, Ines Calloway\. /,
    );
  });

  it('have their institutions where the licence asks for them, and nobody is lost', () => {
    const article = {
      byline: 'By Ines Calloway and Mateo Brandt',
      authors: [person('Ines Calloway', 'Vellum University')],
    };
    const credit = renderCredit(exampleSubject({ article, licence: terms(theConversation) }));
    expect(credit.text).toMatch(/^By Ines Calloway \(Vellum University\) and Mateo Brandt\. /);
    expect(textOf(article)).toMatch(/^By Ines Calloway and Mateo Brandt\. /);
  });

  it('are read from the byline where nobody has listed them', () => {
    const article = { authors: [], creditLine: '{authors} / {source}' };
    expect(textOf({ ...article, byline: 'by Ines Calloway' })).toMatch(/^Ines Calloway \/ Harbour Wire\. /);
    expect(textOf({ ...article, byline: 'Ines Calloway' })).toMatch(/^Ines Calloway \/ Harbour Wire\. /);
  });
});

it('without a licence it says the permission', () => {
  const subject = exampleSubject({ licence: null, article: { permission: 'By letter of 3 May 2026' } });
  expect(renderCredit(subject).text).toBe(
    'By Ines Calloway. This story was originally published by Harbour Wire. Republished with permission.',
  );
});

describe('hostile names', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '&lt;b&gt; & &amp;',
    '</a></span><style>*{display:none}</style>',
    '<!-- unfinished',
    '{licence}{source}[{date}]',
    '$& $1 \\u003cb\\u003e',
  ];

  it.each(HOSTILE)('%s is text, wherever it stands', (name) => {
    const subject = exampleSubject({
      article: {
        headline: name,
        byline: null,
        authors: [person(name, name)],
        changesMade: name,
        copyrightNotice: name,
        counterPixel: 'https://count.example/1.gif?a="><script>',
      },
      source: { name },
      licence: { ...terms(theConversation), printedName: null, name },
    });
    const { html, text } = renderCredit(subject);
    const { elements, text: seen } = printed(html);
    expect(elements.filter((element) => !['span', 'a', 'img'].includes(element))).toEqual([]);
    expect(elements.filter((element) => element === 'img')).toHaveLength(1);
    expect(seen.trim()).toBe(text);
    expect(unmetDemands({ ...renderCredit(subject) }, subject)).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>',
    'JaVaScRiPt:alert(1)',
    '//elsewhere.example',
    'x',
  ])('%s is no link and no pixel', (url) => {
    const subject = exampleSubject({
      article: { originalUrl: url, counterPixel: url },
      licence: { ...terms(ccBy), uri: url },
    });
    expect(printed(renderCredit(subject).html)).toMatchObject({ links: [], pixels: [] });
  });

  it('lose what would turn the direction of the words after them', () => {
    expect(textOf({ byline: 'By Ines\u202e Calloway\n\tof the\u0007 port' })).toMatch(
      /^By Ines Calloway of the port\. /,
    );
  });

  it('of nothing that is seen are none', () => {
    expect(textOf({ changesMade: '\u202e', copyrightNotice: '\u0007' })).toMatch(/CC BY 4\.0\.$/);
  });

  it('may be long', () => {
    const long = 'a '.repeat(20_000).trim();
    const subject = underCcBy(
      { headline: long, byline: long, creditLine: `${long} [[[[{date}` },
      { name: long },
    );
    expect(unmetDemands(renderCredit(subject), subject)).toEqual([]);
  });
});
