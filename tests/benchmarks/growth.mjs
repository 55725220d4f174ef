import { createRequire } from 'node:module';

/* Prints how time grows with the page: 10 MB beside 100 kB of each shape, as a ratio; 100 is in proportion. */
const { clean } = createRequire(import.meta.url)('../../plugins/copydesk/dist/engine/index.js');
const SENTENCE = 'The river rose by a metre in the night, and the bridges were closed to lorries and carts. ';
const SMALL = 100_000;
const LARGE = 10_000_000;

const SHAPES = {
  paragraphs: (length) => ({ html: filled(`<p>${SENTENCE}</p>`, length) }),
  'one endless line': (length) => ({ html: `<p>${filled(SENTENCE, length)}</p>` }),
  'one endless line of text': (length) => ({ text: filled(SENTENCE, length) }),
  'lines of text': (length) => ({ text: filled(`${SENTENCE}\n\n`, length) }),
  'nested elements': (length) => ({ html: `${filled('<div>', length)}${SENTENCE}` }),
  'links never closed': (length) => ({ html: filled('<a href="/x">word ', length) }),
};

function filled(piece, length) {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function timeOf(scrape, times) {
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    clean(scrape, { limits: { maxBlocks: 1_000_000 } });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

for (const [name, shape] of Object.entries(SHAPES)) {
  timeOf(shape(SMALL), 5);
  const [small, large] = [timeOf(shape(SMALL), 7), timeOf(shape(LARGE), 3)];
  console.log(
    `${name.padEnd(26)} 100 kB ${small.toFixed(1).padStart(8)} ms   10 MB ${large.toFixed(0).padStart(7)} ms   ${(large / small).toFixed(0).padStart(5)} times`,
  );
}
