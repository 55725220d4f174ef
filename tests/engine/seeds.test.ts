import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { clean, type Cleaned } from '../../plugins/copydesk/engine/src';

/** A folder of two real scrapes, which are not ours to keep in the repository. */
const FOLDER = process.env.COPYDESK_SEEDS;
const described = FOLDER ? describe : describe.skip;

function cleanSeed(start: string): Cleaned {
  const folder = FOLDER ?? '';
  const file = readdirSync(folder).find((name) => name.startsWith(start));
  if (!file)
    throw new Error(`COPYDESK_SEEDS names ${folder}, which holds no file that starts with ${start}.`);
  return clean({ text: readFileSync(join(folder, file), 'utf8') });
}

function linesOf({ ledger }: Cleaned, fate: 'kept' | 'recognised' | 'removed'): number[] {
  return ledger.entries.filter((entry) => entry.fate === fate).map((entry) => entry.line);
}

described('the first real scrape (COPYDESK_SEEDS; skipped where that names no folder)', () => {
  const load = () => cleanSeed('000_');

  it('has its headline from line 1 and nine paragraphs, lines 3 to 19', () => {
    const cleaned = load();
    expect(linesOf(cleaned, 'recognised')).toEqual([1]);
    expect(cleaned.story.headline).toMatch(/^Russia Launches .* Killing At Least 21$/);
    expect(linesOf(cleaned, 'kept')).toEqual([3, 5, 7, 9, 11, 13, 15, 17, 19]);
    expect(cleaned.story.body.every(({ type }) => type === 'paragraph')).toBe(true);
  });

  it('loses lines 22 to 42, each by its rule', () => {
    const removed = load().ledger.entries.flatMap((entry) =>
      entry.fate === 'removed' ? [[entry.line, entry.rule]] : [],
    );
    expect(removed).toEqual([
      [22, 'discoverMore'],
      [24, 'subscribe'],
      [26, 'advertisement'],
      [28, 'mostPopular'],
      [30, 'commentCount'],
      [32, 'commentsClosed'],
      [34, 'relatedHeading'],
      [36, 'advertisement'],
      [38, 'discoverMore'],
      [40, 'subscribe'],
      [42, 'continueReading'],
    ]);
  });

  it('has twelve comments, closed by its own words, and its publisher', () => {
    expect(load().story).toMatchObject({
      commentCount: 12,
      commentsClosed: true,
      commentsEvidence: 'Comments are closed.',
      publisher: { name: 'LN247', evidence: 'Discover more from LN247' },
    });
  });
});

described('the second real scrape', () => {
  const load = () => cleanSeed('002_');

  it('has its headline once, and its caption out of the body', () => {
    const { story, ledger } = load();
    expect(
      ledger.entries.slice(0, 3).map((entry) => [entry.line, entry.fate === 'recognised' && entry.as]),
    ).toEqual([
      [1, 'headline'],
      [3, 'headline'],
      [4, 'caption'],
    ]);
    expect(story.captions).toMatchObject([
      {
        creator: 'Efrem Lukatsky',
        agency: 'AP',
        credit: 'AP Photo/Efrem Lukatsky',
        date: 'Saturday, Dec. 27, 2025',
      },
    ]);
    expect(story.bodyText).not.toContain('Lukatsky');
  });

  it('has its dateline, and keeps it in the body', () => {
    const { story } = load();
    expect(story.dateline).toMatchObject({ place: 'KYIV', date: 'Dec 27', agency: null });
    expect(story.body[0]?.text).toMatch(/^KYIV, Dec 27 – /);
  });

  it('has fourteen paragraphs and two sub-headings', () => {
    const cleaned = load();
    const { body } = cleaned.story;
    expect(body.filter(({ type }) => type === 'paragraph')).toHaveLength(14);
    const headings = body
      .filter(({ type }) => type === 'heading')
      .map(({ block }) => cleaned.ledger.entries[block]?.line);
    expect(headings).toEqual([10, 26]);
    expect(body).toHaveLength(16);
  });

  it('has open comments, and says that nothing names its publisher', () => {
    const { story, ledger } = load();
    expect(story).toMatchObject({
      commentsClosed: false,
      commentsEvidence: 'Leave a Comment',
      publisher: null,
    });
    expect(ledger.entries.at(-1)).toMatchObject({ fate: 'removed', rule: 'leaveAComment', line: 38 });
    expect(story.missing.map(({ field }) => field)).toContain('publisher');
  });
});
