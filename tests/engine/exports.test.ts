import * as engine from '../../plugins/copydesk/engine/src';

describe('the engine', () => {
  it('gives exactly these names to the rest of the house', () => {
    expect(Object.keys(engine).sort()).toEqual([
      'DEFAULT_LIMITS',
      'ENGINE_VERSION',
      'NoSuchBlock',
      'STRIP_RULES',
      'ScrapeRefused',
      'clean',
      'cleanRead',
      'decodeScrape',
      'isHtmlScrape',
      'looksLikeHtml',
      'putBack',
      'readScrape',
      'removalTitle',
      'takeOut',
      'toHtml',
      'toReadable',
      'toStrapiBlocks',
    ]);
  });
});
