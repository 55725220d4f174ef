import { bandKeys, BANDS, ROWS } from '../../../plugins/copydesk/server/src/nearDuplicates/bands';
import { spread } from '../../../plugins/copydesk/server/src/nearDuplicates/hash32';
import {
  LEAST_SHINGLES,
  likenessOf,
  nearFrom,
} from '../../../plugins/copydesk/server/src/nearDuplicates/likeness';
import {
  jaccardOf,
  minHash,
  PERMUTATIONS,
} from '../../../plugins/copydesk/server/src/nearDuplicates/minHash';
import { shinglesOf } from '../../../plugins/copydesk/server/src/nearDuplicates/shingles';
import { numberedScrape, storyText } from '../../newsroom/scrapes';
import { chineseText, editedText, otherWritersText, wireText } from '../../newsroom/wireStory';

const signatureOf = (text: string) => minHash(shinglesOf(text));
const likeness = (one: string, other: string) => likenessOf(shinglesOf(one), shinglesOf(other));
const estimate = (one: string, other: string) => jaccardOf(signatureOf(one), signatureOf(other));

/** Whether a look-up by one text comes upon the other. */
function meets(one: string, other: string): boolean {
  const known = bandKeys(signatureOf(other));
  return bandKeys(signatureOf(one)).some((key, band) => key === known[band]);
}

const isNear = (one: string, other: string) =>
  shinglesOf(one).size >= LEAST_SHINGLES &&
  meets(one, other) &&
  likeness(one, other) >= nearFrom(shinglesOf(one), shinglesOf(other));

const exactJaccard = (one: Set<number>, other: Set<number>) => {
  const shared = [...one].filter((shingle) => other.has(shingle)).length;
  return shared / (one.size + other.size - shared);
};

describe('a signature', () => {
  it('is the same for the same text, today as when it was kept', () => {
    expect(signatureOf(wireText())).toEqual(signatureOf(wireText()));
    expect([...signatureOf('One morning the ferry did not come.')].slice(0, 4)).toEqual([
      525523050, 1295581046, 1305258819, 367312317,
    ]);
    expect(signatureOf(wireText())).toHaveLength(PERMUTATIONS);
  });

  it('is the same whatever the white space, capitals, quotation marks and forms of its letters', () => {
    const other = wireText().toUpperCase().replaceAll('"', '“').replaceAll(' ', ' \n').normalize('NFD');
    expect(signatureOf(other)).toEqual(signatureOf(wireText()));
  });

  it('says how alike two texts are, within a few hundredths', () => {
    const words = wireText().split(' ');
    const errors = words.flatMap((_, cut) => {
      if (cut % 20 !== 0 || cut < 100) return [];
      const part = words.slice(0, cut).join(' ');
      return [estimate(part, wireText()) - exactJaccard(shinglesOf(part), shinglesOf(wireText()))];
    });
    expect(errors.length).toBeGreaterThan(15);
    // Three standard errors.
    for (const error of errors) expect(Math.abs(error)).toBeLessThan(0.135);
  });

  it('has a key of 32 bits for each band, and fits in them', () => {
    const keys = bandKeys(signatureOf(wireText()));
    expect(keys).toHaveLength(BANDS);
    expect(BANDS * ROWS).toBeLessThanOrEqual(PERMUTATIONS);
    for (const key of keys) expect(key).toBe(key | 0);
  });

  it.each([
    [0.8, 0.99, 1],
    [0.6, 0.8, 0.93],
    [0.5, 0.53, 0.71],
    [0.2, 0, 0.05],
  ])('of sets with a Jaccard index of %d meets by its bands as often as is said', (jaccard, least, most) => {
    const tries = 400;
    const size = 200;
    const shared = Math.round((2 * size * jaccard) / (1 + jaccard));
    let met = 0;
    for (let attempt = 0; attempt < tries; attempt++) {
      const members = (side: number) =>
        new Set(
          Array.from({ length: size }, (_, at) =>
            spread(attempt * 10_000 + at + (at < shared ? 0 : side * 1_000)),
          ),
        );
      const known = bandKeys(minHash(members(1)));
      if (bandKeys(minHash(members(2))).some((key, band) => key === known[band])) met++;
    }
    expect(met / tries).toBeGreaterThanOrEqual(least);
    expect(met / tries).toBeLessThanOrEqual(most);
  });
});

describe('nearly the same', () => {
  it('is a wire story with another lead, a word changed here and there, and its end cut', () => {
    expect(likeness(editedText(), wireText())).toBeGreaterThan(0.85);
    expect(isNear(editedText(), wireText())).toBe(true);
    expect(isNear(wireText(), editedText())).toBe(true);
  });

  it('is a story in Chinese with another lead', () => {
    const one = chineseText('五月五日凌晨，托尔默的旧水闸断裂，四百多人连夜撤离家园。');
    const other = chineseText('托尔默四百多名居民星期二凌晨被迫离家，因为一座早该更换的水闸终于垮了。');
    expect(isNear(one, other)).toBe(true);
  });

  it('is not another writer’s story of the same night, though it quotes the same man', () => {
    expect(likeness(otherWritersText(), wireText())).toBeLessThan(0.1);
    expect(isNear(otherWritersText(), wireText())).toBe(false);
  });

  it('is not the same report of another pier, with other figures', () => {
    for (let pier = 1; pier < 60; pier++)
      expect(isNear(numberedScrape(pier), numberedScrape(pier + 1))).toBe(false);
  });

  it('is not another story in the same few sentences, but is the same few with a word changed', () => {
    expect(likeness(storyText(94), storyText(166))).toBeGreaterThan(0.8);
    expect(isNear(storyText(94), storyText(166))).toBe(false);
    expect(isNear(storyText(94), storyText(94).replace('green', 'blue'))).toBe(true);
  });

  it('is no short note, however alike it reads', () => {
    const note = (price: string) =>
      `Copper closed at ${price} dollars a tonne on the London exchange on Tuesday, brokers said, its highest of the week.`;
    expect(shinglesOf(note('9,120')).size).toBeLessThan(LEAST_SHINGLES);
    expect(isNear(note('9,120'), note('9,240'))).toBe(false);
    expect(isNear('', '')).toBe(false);
  });
});
