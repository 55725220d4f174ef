import { ScrapeRefused, type ScrapeLimits } from '../scrape';

const SAMPLE = 30_000;
/** A control character, or what a decoder puts where it could read nothing. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/;
const MOSTLY_CONTROLS = 0.1;

/** Throws `ScrapeRefused` for content that is not worth parsing; looks at no more than its first 30,000 characters. */
export function refuseUnreadable(content: string, limits: ScrapeLimits): void {
  if (content.length > limits.maxLength) {
    throw new ScrapeRefused(
      'tooLong',
      `The scrape is ${content.length} characters long, and ${limits.maxLength} is the most that is read. ` +
        'Cut it down to the one article, or raise maxLength.',
    );
  }
  const sample = content.slice(0, SAMPLE);
  if (!/\S/.test(sample) && content.trim() === '') throw emptyScrape();
  if (!CONTROL.test(sample)) return;
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code === 0) throw notText();
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) controls++;
  }
  if (controls > sample.length * MOSTLY_CONTROLS) throw notText();
}

export function emptyScrape(): ScrapeRefused {
  return new ScrapeRefused(
    'empty',
    'The scrape has no text in it. Check that the page was fetched whole, then import it again.',
  );
}

export function tooManyBlocks(limit: number): ScrapeRefused {
  return new ScrapeRefused(
    'tooManyBlocks',
    `The scrape has more than ${limit} paragraphs and other blocks. Cut it down to the one article, or raise maxBlocks.`,
  );
}

function notText(): ScrapeRefused {
  return new ScrapeRefused(
    'notText',
    'The scrape is not text: it looks like a binary file, or text in an encoding that was read wrongly. ' +
      'Save it as HTML or as UTF-8 text.',
  );
}
