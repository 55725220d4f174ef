import { importBody, previewBody } from '../../plugins/copydesk/admin/src/newsroom/requestBody';

const ADDRESS = 'https://harbourwire.example/2026/ferry';
const ferry = new File(['<h1>Nine taken off ferry</h1>'], 'ferry.html');
const council = new File(['Council votes on quay'], 'council.txt');

/** What a server would read of a form: each field with its values, a file by its name and its text. */
async function read(body: object): Promise<[string, string][]> {
  if (!(body instanceof FormData)) throw new Error('The body is no form.');
  const fields: [string, string | File][] = [];
  (await new Response(body).formData()).forEach((value, field) => fields.push([field, value]));

  return Promise.all(
    fields.map(
      async ([field, value]): Promise<[string, string]> => [
        field,
        typeof value === 'string' ? value : `${value.name}: ${await value.text()}`,
      ],
    ),
  );
}

/** What a server would read of JSON, where what is undefined is not sent. */
const json = (body: object): unknown => JSON.parse(JSON.stringify(body));

describe('the body of a preview', () => {
  it('is JSON for pasted copy', () => {
    expect(
      json(previewBody({ content: 'Nine taken off ferry', url: ADDRESS, sourceDocumentId: 'source-1' })),
    ).toEqual({
      content: 'Nine taken off ferry',
      url: ADDRESS,
      sourceDocumentId: 'source-1',
    });
  });

  it('is a form for a file', async () => {
    expect(await read(previewBody({ file: ferry, url: ADDRESS, sourceDocumentId: 'source-1' }))).toEqual([
      ['files', 'ferry.html: <h1>Nine taken off ferry</h1>'],
      ['url', ADDRESS],
      ['sourceDocumentId', 'source-1'],
    ]);
  });

  it('has no empty field for what was not given', async () => {
    expect(await read(previewBody({ file: ferry }))).toEqual([
      ['files', 'ferry.html: <h1>Nine taken off ferry</h1>'],
    ]);
  });
});

describe('the body of an import', () => {
  it('is one item of JSON for pasted copy', () => {
    const scrapes = { content: 'Nine taken off ferry' };

    expect(json(importBody({ scrapes, url: ADDRESS, sourceDocumentId: 'source-1' }))).toEqual({
      sourceDocumentId: 'source-1',
      items: [{ content: 'Nine taken off ferry', url: ADDRESS }],
    });
  });

  it('leaves the source to the newsroom where none was chosen', () => {
    expect(json(importBody({ scrapes: { content: 'Nine taken off ferry' } }))).toEqual({
      items: [{ content: 'Nine taken off ferry' }],
    });
  });

  it('is a form for files, each under its name', async () => {
    expect(
      await read(importBody({ scrapes: { files: [ferry, council] }, sourceDocumentId: 'source-1' })),
    ).toEqual([
      ['files', 'ferry.html: <h1>Nine taken off ferry</h1>'],
      ['files', 'council.txt: Council votes on quay'],
      ['sourceDocumentId', 'source-1'],
    ]);
  });
});
