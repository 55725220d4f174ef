import { z } from 'zod';
import type { Newsroom } from '../../newsroom/newsroom';
import type { WrittenFields } from '../articleFields';
import type { Take } from './collision';
import { draftOfArticle, type MetDraft } from './draftOfArticle';
import { mergeVersion, type Merge } from './mergeVersion';
import { passagesOf } from './passages';
import { standingItem } from './standingItem';
import { baseOf, VERSION_COLUMNS, versionItem, writtenIn, type VersionItem } from './versionItem';

/** A version on which the desk has to decide, and the draft as it is now. */
export interface OpenVersion {
  item: VersionItem;
  draft: MetDraft;
  /** The merge with these decisions, by the collisions' ids; what is not decided stays open. */
  merge(decisions?: ReadonlyMap<string, Take>): Merge;
}

const writtenFields = z.custom<WrittenFields>((value) => typeof value === 'object' && value !== null);

/** The open version of an article, compared with its draft as it is now; null where there is none. */
export async function openMergeOf(
  newsroom: Newsroom,
  articleDocumentId: string,
): Promise<OpenVersion | null> {
  const row = await standingItem(newsroom, articleDocumentId, VERSION_COLUMNS);
  const item = row === null ? null : versionItem.parse(row);
  if (item === null || item.version !== 'open' || item.merge === null) return null;
  const draft = await draftOfArticle(newsroom, articleDocumentId);
  if (draft === null) return null;
  const theirs = {
    fields: writtenFields.parse(writtenIn(item)),
    passages: passagesOf(item.merge.body),
    captions: writtenIn(item).captions ?? [],
  };
  return { item, draft, merge: (decisions) => mergeVersion(baseOf(item), draft, theirs, decisions) };
}
