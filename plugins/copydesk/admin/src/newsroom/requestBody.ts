/** What an editor hands over: pasted text or HTML, or files. */
export type Scrapes = { content: string } | { files: File[] };

interface Origin {
  /** Where it was published, absolute. */
  url?: string;
  /** Unset: the newsroom finds the source by itself. */
  sourceDocumentId?: string;
}

export interface ImportRequest extends Origin {
  scrapes: Scrapes;
}

export type PreviewRequest = Origin & ({ content: string } | { file: File });

/** The body of `POST /copydesk/preview`: JSON for pasted text, a form for a file. */
export function previewBody(request: PreviewRequest) {
  if ('file' in request) return formOf([request.file], request);

  return request;
}

/** The body of `POST /copydesk/imports`: JSON for pasted text, a form for files. */
export function importBody({ scrapes, url, sourceDocumentId }: ImportRequest) {
  if ('files' in scrapes) return formOf(scrapes.files, { url, sourceDocumentId });

  return { sourceDocumentId, items: [{ content: scrapes.content, url }] };
}

function formOf(files: File[], { url, sourceDocumentId }: Origin): FormData {
  const form = new FormData();
  files.forEach((file) => form.append('files', file, file.name));
  if (url) form.append('url', url);
  if (sourceDocumentId) form.append('sourceDocumentId', sourceDocumentId);
  return form;
}
