import * as engine from '../../plugins/copydesk/engine/src';

describe('the engine', () => {
  it('gives exactly these names to the rest of the house', () => {
    expect(Object.keys(engine).sort()).toEqual([
      'DEFAULT_LIMITS',
      'DESK_ACTIONS',
      'DESK_LIMITS',
      'DESK_MATCHES',
      'DeskRuleRefused',
      'EMPTY_TEMPLATE',
      'ENGINE_VERSION',
      'FEWEST_ARTICLES',
      'MOST_LINES',
      'NoSuchBlock',
      'STRIP_RULES',
      'ScrapeRefused',
      'WINDOW',
      'agencyNamed',
      'clean',
      'cleanRead',
      'compileRule',
      'countOf',
      'decodeScrape',
      'deskJudge',
      'isHtmlScrape',
      'learn',
      'linesOfArticle',
      'looksLikeHtml',
      'putBack',
      'readFtrSiteConfig',
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
