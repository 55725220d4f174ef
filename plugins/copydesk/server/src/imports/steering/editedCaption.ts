import type { CaptionFields } from '../articleFields';

export interface CaptionNow {
  updatedAt: Date;
  fields: Readonly<Record<string, unknown>>;
}

/**
 * Whether somebody has worked on a caption since its import. The newsroom itself writes to one when it gives it its
 * picture, and the picture fills what the caption lacks: then what the import wrote tells.
 * @param written what the import wrote, of all captions of the article
 * @param since when the import settled the article
 * @param pictured when the newsroom last saw to its picture; null where it did not
 */
export function isEditedCaption(
  { updatedAt, fields }: CaptionNow,
  written: readonly Partial<CaptionFields>[],
  since: Date,
  pictured: Date | null,
): boolean {
  if (updatedAt <= since) return false;
  if (pictured === null || updatedAt > pictured) return true;
  return !written.some((caption) =>
    Object.entries(caption).every(([name, value]) => isEmpty(value) || isSame(value, fields[name])),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
