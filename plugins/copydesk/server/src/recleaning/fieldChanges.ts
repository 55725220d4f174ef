import { z } from 'zod';
import type { WrittenFields } from '../imports/articleFields';

export type FieldName = keyof WrittenFields;

/** The fields that an import writes, in the order of the desk's form. */
export const FIELDS: readonly FieldName[] = [
  'headline',
  'deck',
  'byline',
  'authors',
  'dateline',
  'language',
  'section',
  'keywords',
  'originalUrl',
  'originalPublishedAt',
  'originalModifiedAt',
  'copyrightNotice',
  'usageTerms',
  'embargoedUntil',
  'expires',
  'syndicationNotes',
  'commentsClosed',
  'commentCount',
  'commentsEvidence',
];

export interface FieldChange {
  field: FieldName;
  before: string;
  after: string;
}

export interface FieldChanges {
  changed: FieldChange[];
  /** What would change had an editor not written something else there. */
  left: FieldChange[];
  data: Partial<WrittenFields>;
}

export type Fields = Partial<Record<FieldName, unknown>>;

/**
 * What of an article's fields a new reading would change. What an editor wrote stays, nothing gives way to nothing, and
 * whoever is credited stays credited.
 * @param written what the import wrote there; null where that was not kept: then only empty fields are filled.
 * @param mayNameOthers whether the text itself is another one, which may credit others than the one before.
 */
export function fieldChanges(
  current: Fields,
  written: Fields | null,
  next: WrittenFields,
  { mayNameOthers = false } = {},
): FieldChanges {
  const changes: FieldChanges = { changed: [], left: [], data: {} };
  for (const field of FIELDS) {
    const [now, then] = [shown(field, current[field]), shown(field, next[field])];
    const before = written === null ? '' : shown(field, written[field]);
    if (then === '' || then === now || then === before) continue;
    if (!mayNameOthers && isLowered(field, now, then, current, next)) continue;
    const change = { field, before: now, after: then };
    if (now !== before) changes.left.push(change);
    else {
      changes.changed.push(change);
      Object.assign(changes.data, { [field]: next[field] });
    }
  }
  return changes;
}

/** A list in which somebody who was named is missing, or a byline beside it. */
function isLowered(
  field: FieldName,
  now: string,
  then: string,
  current: Fields,
  next: WrittenFields,
): boolean {
  if (field === 'authors' || field === 'syndicationNotes') return lacks(then, now);
  if (field === 'byline') return lacks(shown('authors', next.authors), shown('authors', current.authors));
  return false;
}

const lacks = (list: string, of: string): boolean => {
  const listed = list.split('\n');
  return of.split('\n').some((line) => line !== '' && !listed.includes(line));
};

const named = z.array(z.object({ name: z.string() }));
const printed = z.object({ text: z.string().nullish() });
const DATES: readonly FieldName[] = [
  'originalPublishedAt',
  'originalModifiedAt',
  'embargoedUntil',
  'expires',
];

/** A field's value as a person reads it, the same however it was stored; empty where there is nothing. */
export function shown(field: FieldName, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field === 'authors') return (named.safeParse(value).data ?? []).map(({ name }) => name).join('\n');
  if (field === 'dateline') return printed.safeParse(value).data?.text?.trim() ?? '';
  if (DATES.includes(field)) return instantOf(value);
  return Array.isArray(value) ? value.map(String).join('\n') : String(value).trim();
}

function instantOf(value: unknown): string {
  const date = value instanceof Date ? value : new Date(String(value));
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString();
}
