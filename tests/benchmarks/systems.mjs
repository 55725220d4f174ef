import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is measured: each gives, from the folder that it is installed in, a function from a row to a story. */
export const SYSTEMS = {
  copydesk: (folder) => {
    const { clean } = createRequire(path.join(folder, 'index.js'))('./plugins/copydesk/dist/engine/index.js');
    return ({ html, text, url }) => clean(html === undefined ? { text, url } : { html, url }).story;
  },
  readability: (folder) => {
    const require = createRequire(path.join(folder, 'index.js'));
    const { parseHTML } = require('linkedom');
    const { Readability } = require('@mozilla/readability');
    return ({ html }) => {
      const { document } = parseHTML(html);
      const found = new Readability(document).parse();
      return {
        headline: found?.title,
        authors: found?.byline ? [found.byline] : [],
        publishedAt: found?.publishedTime,
        bodyText: textOf(parseHTML, found?.content),
      };
    };
  },
  defuddle: async (folder) => {
    const require = createRequire(path.join(folder, 'index.js'));
    const { parseHTML } = require('linkedom');
    // Its entry for Node is an ES module that `require` does not find.
    const entry = path.join(folder, 'node_modules/defuddle/dist/node.js');
    const { Defuddle } = await import(pathToFileURL(entry).href);
    return async ({ html, url }) => {
      const found = await Defuddle(parseHTML(html).document, url ?? 'https://page.example/');
      return {
        headline: found.title,
        authors: found.author ? [found.author] : [],
        publishedAt: found.published,
        bodyText: textOf(parseHTML, found.content),
      };
    };
  },
};

/** Peers answer in HTML; a line for each of its blocks is what a reader sees. */
function textOf(parseHTML, html) {
  if (!html) return '';
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const block of document.querySelectorAll('p,div,li,h1,h2,h3,h4,h5,h6,blockquote,pre,tr,figcaption,br'))
    block.append('\n');
  return document.body.textContent;
}
