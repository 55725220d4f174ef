import * as engine from '../../plugins/copydesk/engine/src';

describe('the engine', () => {
  it('gives exactly these names to the rest of the house', () => {
    expect(Object.keys(engine).sort()).toEqual([
      'DEFAULT_LIMITS',
      'EMPTY_TEMPLATE',
      'ENGINE_VERSION',
      'FEWEST_ARTICLES',
      'MOST_LINES',
      'NoSuchBlock',
      'STRIP_RULES',
      'ScrapeRefused',
      'WINDOW',
      'clean',
      'cleanRead',
      'countOf',
      'decodeScrape',
      'isHtmlScrape',
      'learn',
      'linesOfArticle',
      'looksLikeHtml',
      'putBack',
      'readScrape',
      'removalTitle',
      'repeatedLines',
      'takeOut',
      'templateJudge',
      'templateKey',
      'toHtml',
      'toReadable',
      'toStrapiBlocks',
      'windowOf',
    ]);
  });
});
