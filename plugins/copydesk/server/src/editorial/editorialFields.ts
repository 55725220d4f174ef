import { isoInstant } from '../newsroom/isoInstant';
import { corrections } from './correction';

/** A field of an article's form that nobody changes who may merely edit. */
export interface EditorialField {
  field: 'embargoedUntil' | 'expires' | 'pubStatus' | 'killNotice' | 'corrections';
  /** The permission that an editor needs for it. */
  permission: string;
  /** What that permission lets an editor do, after "may not". */
  may: string;
  /** What stands there, after "There is". */
  standing: string;
  /** A value as it is compared; null for none. */
  read(value: unknown): string | null;
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function readCorrections(value: unknown): string | null {
  const made = corrections.safeParse(value).data ?? [];
  return made.length === 0 ? null : made.map(({ text, date }) => `${date}: ${text}`).join(' | ');
}

export const EDITORIAL_FIELDS: readonly EditorialField[] = [
  {
    field: 'embargoedUntil',
    permission: 'plugin::copydesk.embargo',
    may: 'set or lift an embargo',
    standing: 'an embargo',
    read: isoInstant,
  },
  {
    field: 'expires',
    permission: 'plugin::copydesk.expire',
    may: 'set when an article expires',
    standing: 'an expiry',
    read: isoInstant,
  },
  {
    field: 'pubStatus',
    permission: 'plugin::copydesk.kill',
    may: 'kill an article',
    standing: 'a kill',
    read: (value) => (value === 'canceled' ? value : null),
  },
  {
    field: 'killNotice',
    permission: 'plugin::copydesk.kill',
    may: 'change the notice of a kill',
    standing: 'the notice of a kill',
    read: readText,
  },
  {
    field: 'corrections',
    permission: 'plugin::copydesk.correct',
    may: 'correct an article in public',
    standing: 'a correction',
    read: readCorrections,
  },
];
