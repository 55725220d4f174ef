const WORD = /[\p{L}\p{N}_]+/gu;
const GRAM = 4;

const wordsOf = (text) => text?.match(WORD) ?? [];
const flat = (text) => wordsOf((text ?? '').toLowerCase()).join(' ');
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/**
 * How well stories tell what the truth of a set says. Body: runs of four words, counted, precision and recall averaged
 * over the pages, then their harmonic mean: the metric of the ScrapingHub article extraction benchmark. The rest are
 * shares: of wanted and unwanted segments found in the body, of headlines, authors and days that are right, of captions
 * of four words or more found, merged into the body, and, of those found, credited right.
 */
export function score(rows, storyOf) {
  const precision = [];
  const recall = [];
  const shares = {};
  const count = (name, isHit) => {
    const share = (shares[name] ??= { hits: 0, all: 0 });
    share.all++;
    if (isHit) share.hits++;
  };
  for (const row of rows) {
    const story = storyOf(row.id) ?? {};
    const body = bodyOf(row, story);
    if (row.text) {
      const found = overlap(row.text, body);
      if (found.precision !== null) precision.push(found.precision);
      if (found.recall !== null) recall.push(found.recall);
      count('exact', wordsOf(row.text).join(' ') === wordsOf(body).join(' '));
    }
    const seen = ` ${flat(body)} `;
    for (const segment of row.with ?? []) count('keep', seen.includes(flat(segment)));
    for (const segment of row.without ?? []) count('leak', seen.includes(flat(segment)));
    if (row.title) count('headline', flat(story.headline) === flat(row.title));
    if (row.authors?.length) count('authors', likeness(people(row.authors), people(story.authors)) >= 0.8);
    if (row.date)
      count('date', String(story.publishedAt ?? '').slice(0, 10) === String(row.date).slice(0, 10));
    for (const image of row.images ?? []) countImage(image, story, seen, count);
  }
  const [p, r] = [mean(precision), mean(recall)];
  const figures =
    precision.length > 0 ? { f1: p + r > 0 ? (2 * p * r) / (p + r) : 0, precision: p, recall: r } : {};
  for (const [name, { hits, all }] of Object.entries(shares)) figures[name] = hits / all;
  return figures;
}

/** Where the truth counts the summary as text, the story's deck counts too. */
function bodyOf(row, story) {
  const text = story.bodyText ?? '';
  const isDeckMissing = row.summary?.length && story.deck && !flat(text).includes(flat(story.deck));
  return isDeckMissing ? `${story.deck}\n${text}` : text;
}

function countImage(image, story, seen, count) {
  const opening = wordsOf((image.caption ?? '').toLowerCase()).slice(0, 8);
  if (opening.length < 4) return;
  const start = opening.join(' ');
  const caption = (story.captions ?? []).find((one) => flat(one.text).includes(start));
  count('caption', caption !== undefined);
  count('merged', seen.includes(` ${start} `));
  if (caption && image.authors?.length)
    count(
      'credit',
      image.authors.every((name) => flat(caption.credit).includes(flat(name))),
    );
}

function overlap(truth, body) {
  const [wanted, found] = [gramsOf(truth), gramsOf(body)];
  let [hits, extra, missing] = [0, 0, 0];
  for (const [gram, times] of wanted) {
    hits += Math.min(times, found.get(gram) ?? 0);
    missing += Math.max(0, times - (found.get(gram) ?? 0));
  }
  for (const [gram, times] of found) extra += Math.max(0, times - (wanted.get(gram) ?? 0));
  return {
    precision: hits + extra > 0 ? hits / (hits + extra) : null,
    recall: hits + missing > 0 ? hits / (hits + missing) : null,
  };
}

function gramsOf(text) {
  const words = wordsOf(text);
  const grams = new Map();
  for (let i = 0; words.length > 0 && i < Math.max(1, words.length - GRAM + 1); i++) {
    const gram = words.slice(i, i + GRAM).join('\u0001');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function people(names) {
  const written = Array.isArray(names) ? names.join(' ') : (names ?? '');
  return new Set(wordsOf(written.toLowerCase()).filter((word) => word !== 'by'));
}

/** Dice's coefficient of two sets of words. */
function likeness(one, other) {
  const both = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size > 0 ? (2 * both) / (one.size + other.size) : 0;
}
