import type { ImportRequest, PreviewRequest } from '../newsroom/requestBody';
import { isPage } from './acceptedFiles';
import { isWebAddress } from './isWebAddress';

/** What stands in the import form. Files go before pasted text. */
export interface ScrapeDraft {
  content: string;
  files: File[];
  url: string;
  sourceDocumentId: string | null;
}

export const EMPTY_DRAFT: ScrapeDraft = { content: '', files: [], url: '', sourceDocumentId: null };

/** How many scrapes a draft holds. */
export function scrapeCount({ content, files }: ScrapeDraft): number {
  if (files.length > 0) return files.length;

  return content.trim() === '' ? 0 : 1;
}

/** Whether a draft is one article, which can be looked at before it is imported. */
export function isOneArticle(draft: ScrapeDraft): boolean {
  return scrapeCount(draft) === 1 && draft.files.every(isPage);
}

/** Whether a draft has files that may hold many articles. */
export const hasCollections = ({ files }: ScrapeDraft): boolean => !files.every(isPage);

/** Whether an address was given that is none. With several files, or one of many articles, none is asked for. */
export function hasBadAddress(draft: ScrapeDraft): boolean {
  const url = draft.url.trim();

  return (scrapeCount(draft) === 0 || isOneArticle(draft)) && url !== '' && !isWebAddress(url);
}

/** One address belongs to one article: with several it is not sent. */
function originOf(draft: ScrapeDraft) {
  return {
    url: isOneArticle(draft) ? draft.url.trim() || undefined : undefined,
    sourceDocumentId: draft.sourceDocumentId ?? undefined,
  };
}

export function toPreviewRequest(draft: ScrapeDraft, file = draft.files[0]): PreviewRequest {
  return file ? { file, ...originOf(draft) } : { content: draft.content, ...originOf(draft) };
}

export function toImportRequest(draft: ScrapeDraft): ImportRequest {
  const scrapes = draft.files.length > 0 ? { files: draft.files } : { content: draft.content };

  return { scrapes, ...originOf(draft) };
}

/** Adds files to a draft; one of the same name takes the place of the earlier. */
export function withFiles(draft: ScrapeDraft, added: File[]): ScrapeDraft {
  const names = new Set(added.map(({ name }) => name));

  return { ...draft, files: [...draft.files.filter(({ name }) => !names.has(name)), ...added] };
}
