import { acceptedFiles } from '../../plugins/copydesk/admin/src/scrape/acceptedFiles';

const file = (name: string) => new File(['Nine taken off ferry'], name);

it.each(['ferry.html', 'ferry.htm', 'ferry.txt', 'FERRY.HTML', 'ferry.2026.Txt'])(
  '%s is accepted',
  (name) => {
    const ferry = file(name);

    expect(acceptedFiles([ferry])).toEqual({ accepted: [ferry], refused: [] });
  },
);

it.each(['ferry.pdf', 'ferry.html.zip', 'ferry', 'html', 'ferry.xhtml'])('%s is refused', (name) => {
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
