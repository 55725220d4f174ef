import { caseNames, readCase } from './readCase';

import { clean, isHtmlScrape } from '../../plugins/copydesk/engine/src';

describe('the language of a story', () => {
  for (const name of caseNames()) {
    const { scrape, expected } = readCase(name);
    const language = expected.story.language;
    if (!language || !isHtmlScrape(scrape)) continue;
    it(`is told from its words where the page does not declare it: ${name}`, () => {
      const undeclared = scrape.html.replace(/\slang="[^"]*"/, '');
      expect(clean({ ...scrape, html: undeclared }).story.language).toBe(language.split('-')[0]);
    });
  }

  it('is what the page declares', () => {
    expect(
      clean({
        html: '<html lang="pt_BR"><p>O rio subiu um metro durante a noite, e as pontes foram fechadas.</p></html>',
      }).story.language,
    ).toBe('pt-BR');
  });

  it('is missing where nothing tells it', () => {
    const { story } = clean({ text: 'Zzyzx 4711' });
    expect(story.language).toBeNull();
    expect(story.missing.map(({ field }) => field)).toContain('language');
  });
});
