import { rowsOf, plainText } from './rows.mjs';
import { SYSTEMS } from './systems.mjs';

/*
 * measure.mjs SYSTEM FOLDER SET SOURCE PASSES   runs one system over one set in a process of its own, so that its memory
 * is its own too; prints { stories, times: ms of each page, the best of all passes, characters, memory: MB at its peak }
 */
const [name, folder, file, source, passes] = process.argv.slice(2);
const WARM_UP = 20;

const storyOf = await SYSTEMS[name](folder);
const stories = {};
const times = [];
const sizes = [];
for (let pass = 0; pass < Number(passes); pass++) {
  let place = 0;
  for await (const { id, url, html } of rowsOf(file)) {
    const input = { url: url ?? undefined, ...(source === 'text' ? { text: plainText(html) } : { html }) };
    if (pass === 0 && place < WARM_UP) await answer(input);
    const start = performance.now();
    const story = await answer(input);
    times[place] = Math.min(times[place] ?? Infinity, performance.now() - start);
    if (pass === 0) {
      stories[id] = shortened(story);
      sizes.push((input.html ?? input.text).length);
    }
    place++;
  }
}
const memory = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ stories, times, sizes, memory }));

async function answer(input) {
  try {
    return await storyOf(input);
  } catch (error) {
    return { error: String(error) };
  }
}

function shortened({ headline, deck, authors, publishedAt, bodyText, captions }) {
  return JSON.parse(JSON.stringify({ headline, deck, authors, publishedAt, bodyText, captions }));
}
