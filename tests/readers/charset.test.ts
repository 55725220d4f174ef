import { read } from './read';

const PAGE = '<meta charset=windows-1252><p>Frau Müller kam mit der Fähre.</p>';

describe('what a page in a record says of its charset says nothing of the file', () => {
  it.each([
    ['rows.csv', `url,html\nhttps://a.example/1,"${PAGE}"\n`],
    ['rows.json', JSON.stringify([{ url: 'https://a.example/1', html: PAGE }])],
    ['one.json', JSON.stringify({ url: 'https://a.example/1', html: PAGE })],
    ['rows.jsonl', JSON.stringify({ url: 'https://a.example/1', html: PAGE })],
    [
      'feed.xml',
      `<rss><channel><item><link>https://a.example/1</link><content:encoded><![CDATA[${PAGE}]]></content:encoded></item></channel></rss>`,
    ],
  ])('%s', async (name, text) => {
    expect((await read(name, text)).texts).toEqual([PAGE]);
  });
});
