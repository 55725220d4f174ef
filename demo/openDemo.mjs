import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { addPeople, importCopy } from './furnish.mjs';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const NEWSROOM = new URL('newsroom.json', import.meta.url);

/** What stays the same from one start of the demo to the next: its API token is shown once only. */
function readKept(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * Starts Strapi and, the first time, furnishes the newsroom.
 * @param {{ folder: string, port: number }} place where the demo keeps its data, and its port on loopback
 */
export async function openDemo({ folder, port }) {
  const address = `http://127.0.0.1:${port}`;
  const keptIn = path.join(folder, 'demo.json');
  console.log('• Opening the newsroom …');
  const strapi = await createStrapi({ appDir: process.cwd(), distDir: path.resolve('dist') }).load();
  strapi.log.level = 'warn';

  let kept = readKept(keptIn);
  // Before it listens: a newsroom without people greets its visitors with a form for the first administrator.
  const people = kept ?? (await addPeople(strapi));
  await strapi.listen();
  if (kept === null) {
    console.log('• Importing the sample copy …');
    const newsroom = JSON.parse(readFileSync(NEWSROOM, 'utf8'));
    const scrapes = new URL('scrapes/', import.meta.url);
    kept = { ...people, ...(await importCopy({ strapi, address, token: people.token, newsroom, scrapes })) };
    writeFileSync(keptIn, JSON.stringify(kept), { mode: 0o600 });
  }
  console.log(welcome({ address, ...kept }));
}

const welcome = ({ address, editor, admin, token, counts, published, slug }) => `
The newsroom is open: ${counts.read} scrapes came in; ${counts.imported} are ready, ${counts.held} wait for their credit,
${counts.duplicate} were there already, ${counts.rejected} were no article; ${published} are published.

  Desk      ${address}/admin
  Editor    ${editor.email}   password ${editor.password}
  Admin     ${admin.email}   password ${admin.password}

Four to try:

  What readers get, each article with its attribution:
    curl -s '${address}/api/articles?fields=headline'

  One article, by its slug:
    curl -gs '${address}/api/articles?filters[slug][$eq]=${slug}'

  The same as a feed (rss, atom, json):
    curl -s ${address}/api/copydesk/feed/rss

  Dirty copy in, a draft with its ledger out:
    curl -s ${address}/api/copydesk/imports -H 'Authorization: Bearer ${token}' \\
      -H 'Content-Type: application/json' \\
      -d '{"items":[{"name":"paste.txt","text":"Harbour reopens\\n\\nThe harbour reopened on Monday after a week of repairs to its main lock, the port authority said.\\n\\nAdvertisement\\n\\nFerries run as usual from today, and the first freighter is expected before noon.\\n\\nLeave a Comment"}]}'

Ctrl-C closes it; the next \`npm run demo\` finds it as you left it, \`npm run demo -- --fresh\` starts over.
`;
