import {
  EMPTY_DRAFT,
  hasBadAddress,
  hasCollections,
  isOneArticle,
  scrapeCount,
  toImportRequest,
  toPreviewRequest,
  withFiles,
} from '../../plugins/copydesk/admin/src/scrape/scrapeDraft';

const ADDRESS = 'https://harbourwire.example/2026/ferry';
const ferry = new File(['<h1>Nine taken off ferry</h1>'], 'ferry.html');
const council = new File(['Council votes on quay'], 'council.txt');

const pasted = { ...EMPTY_DRAFT, content: 'Nine taken off ferry' };

describe('how many scrapes a draft holds', () => {
  it('is none while it is empty or blank', () => {
    expect(scrapeCount(EMPTY_DRAFT)).toBe(0);
    expect(scrapeCount({ ...EMPTY_DRAFT, content: ' \n\t' })).toBe(0);
  });

  it('is one for pasted copy', () => {
    expect(scrapeCount(pasted)).toBe(1);
  });

  it('is the number of its files, whatever was pasted before', () => {
    expect(scrapeCount({ ...pasted, files: [ferry, council] })).toBe(2);
  });
});

describe('the address of a draft', () => {
  it.each(['harbourwire.example/2026/ferry', 'javascript:alert(1)', 'not an address'])('%s is bad', (url) => {
    expect(hasBadAddress({ ...pasted, url })).toBe(true);
  });

  it.each(['', '   ', ADDRESS, ` ${ADDRESS} `])('"%s" is good', (url) => {
    expect(hasBadAddress({ ...pasted, url })).toBe(false);
  });

  it('is bad before anything was pasted too', () => {
    expect(hasBadAddress({ ...EMPTY_DRAFT, url: 'ferry' })).toBe(true);
  });

  it('is not asked for with several files', () => {
    expect(hasBadAddress({ ...EMPTY_DRAFT, files: [ferry, council], url: 'ferry' })).toBe(false);
  });
});

describe('what is sent for a preview', () => {
  it('is the pasted copy as it is, with a trimmed address and the chosen source', () => {
    const draft = {
      ...pasted,
      content: '  Nine taken off ferry\n',
      url: ` ${ADDRESS} `,
      sourceDocumentId: 'source-1',
    };

    expect(toPreviewRequest(draft)).toEqual({
      content: '  Nine taken off ferry\n',
      url: ADDRESS,
      sourceDocumentId: 'source-1',
    });
  });

  it('has neither address nor source where none was given', () => {
    expect(JSON.stringify(toPreviewRequest(pasted))).toBe('{"content":"Nine taken off ferry"}');
  });

  it('is the first file, unless another is looked at', () => {
    const draft = { ...pasted, files: [ferry, council] };

    expect(toPreviewRequest(draft)).toHaveProperty('file', ferry);
    expect(toPreviewRequest(draft, council)).toHaveProperty('file', council);
    expect(toPreviewRequest(draft)).not.toHaveProperty('content');
  });
});

describe('what is sent for an import', () => {
  it('is the pasted copy with its address', () => {
    expect(toImportRequest({ ...pasted, url: ADDRESS })).toEqual({
      scrapes: { content: 'Nine taken off ferry' },
      url: ADDRESS,
      sourceDocumentId: undefined,
    });
  });

  it('is one file with its address', () => {
    expect(toImportRequest({ ...pasted, files: [ferry], url: ADDRESS })).toEqual({
      scrapes: { files: [ferry] },
      url: ADDRESS,
      sourceDocumentId: undefined,
    });
  });

  it('is all files without an address, for one address is not theirs', () => {
    const draft = { ...EMPTY_DRAFT, files: [ferry, council], url: ADDRESS, sourceDocumentId: 'source-1' };

    expect(toImportRequest(draft)).toEqual({
      scrapes: { files: [ferry, council] },
      url: undefined,
      sourceDocumentId: 'source-1',
    });
  });
});

describe('files that are added', () => {
  it('come after those that are there', () => {
    expect(withFiles({ ...EMPTY_DRAFT, files: [ferry] }, [council]).files).toEqual([ferry, council]);
  });

  it('take the place of a file of the same name', () => {
    const mended = new File(['<h1>Nine rescued from ferry</h1>'], 'ferry.html');
    const { files } = withFiles({ ...EMPTY_DRAFT, files: [ferry, council] }, [mended]);

    expect(files.map(({ name }) => name)).toEqual(['council.txt', 'ferry.html']);
    expect(files[1]).toBe(mended);
  });

  it('leave the rest of the draft alone, and the draft that was', () => {
    const draft = { ...pasted, url: ADDRESS };

    expect(withFiles(draft, [ferry])).toEqual({ ...draft, files: [ferry] });
    expect(draft.files).toEqual([]);
  });
});

it('a page or pasted copy is one article, a collection or several files are not', () => {
  const page = new File(['a'], 'a.html');
  const rows = new File(['{}'], 'rows.jsonl');
  const drafts = [
    { ...EMPTY_DRAFT, content: 'a' },
    { ...EMPTY_DRAFT, files: [page] },
    { ...EMPTY_DRAFT, files: [rows] },
    { ...EMPTY_DRAFT, files: [page, rows] },
    EMPTY_DRAFT,
  ];

  expect(drafts.map(isOneArticle)).toEqual([true, true, false, false, false]);
  expect(drafts.map(hasCollections)).toEqual([false, false, true, true, false]);
});
