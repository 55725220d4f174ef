import * as engine from '../../plugins/copydesk/engine/src';

describe('the engine', () => {
  it('gives exactly these names to the rest of the house', () => {
    expect(Object.keys(engine).sort()).toEqual([
      'DEFAULT_LIMITS',
      'DESK_ACTIONS',
      'DESK_LIMITS',
      'DESK_MATCHES',
      'DeskRuleRefused',
      'ENGINE_VERSION',
      'NoSuchBlock',
      'STRIP_RULES',
      'ScrapeRefused',
      'clean',
      'cleanRead',
      'compileRule',
      'decodeScrape',
      'deskJudge',
      'isHtmlScrape',
      'looksLikeHtml',
      'putBack',
      'readFtrSiteConfig',
      'readScrape',
      'removalTitle',
      'takeOut',
      'toHtml',
      'toReadable',
      'toStrapiBlocks',
    ]);
  });
});
