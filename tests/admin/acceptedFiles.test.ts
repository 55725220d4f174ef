import { acceptedFiles, isPage } from '../../plugins/copydesk/admin/src/scrape/acceptedFiles';

const file = (name: string) => new File(['Nine taken off ferry'], name);

it.each([
  'ferry.html',
  'ferry.htm',
  'ferry.xhtml',
  'ferry.txt',
  'FERRY.HTML',
  'ferry.2026.Txt',
  'rows.jsonl',
  'rows.json',
  'rows.csv',
  'feed.xml',
  'crawl.warc.gz',
  'run.zip',
  'run.tgz',
])('%s is accepted', (name) => {
  const ferry = file(name);

  expect(acceptedFiles([ferry])).toEqual({ accepted: [ferry], refused: [] });
});

it.each(['ferry.pdf', 'ferry', 'html', 'ferry.docx', 'ferry.jpg'])('%s is refused', (name) => {
  const ferry = file(name);

  expect(acceptedFiles([ferry])).toEqual({ accepted: [], refused: [ferry] });
});

it('one bad file stops none of the others, and all keep their order', () => {
  const [first, bad, second] = [file('a.html'), file('b.docx'), file('c.txt')];

  expect(acceptedFiles([first, bad, second])).toEqual({ accepted: [first, second], refused: [bad] });
});

it('nothing dropped is nothing accepted', () => {
  expect(acceptedFiles([])).toEqual({ accepted: [], refused: [] });
});

it('a page can be looked at, and what holds many articles can not', () => {
  expect(['a.html', 'a.TXT', 'a.jsonl', 'a.html.zip'].map((name) => isPage(file(name)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
