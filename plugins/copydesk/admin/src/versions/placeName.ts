import type { NameOfField } from '../attribution/fieldPath';
import type { MessageId, Say } from '../messages';
import type { Collision } from '../newsroom/contract/versions';

const CAPTION_FIELDS: Record<string, MessageId> = {
  text: 'caption.field.text',
  creator: 'caption.creator',
  credit: 'caption.credit',
  agency: 'caption.agency',
  via: 'caption.via',
  relation: 'caption.field.relation',
  copyrightNotice: 'caption.copyright',
  restrictions: 'caption.restrictions',
  takenOn: 'caption.date',
  alternativeText: 'caption.field.alternativeText',
  imageUrl: 'caption.field.imageUrl',
};

const LONGEST_ABOUT = 60;

/** What a place that both sides changed is called: the form's name of a field, a passage, or which caption's what. */
export function placeName(
  { kind, field, about }: Pick<Collision, 'kind' | 'field' | 'about'>,
  nameOf: NameOfField,
  say: Say,
): string {
  if (kind === 'passage') return say('versions.passage');
  if (kind === 'field') return nameOf(field ?? '');
  const words = about ?? '';
  const short = words.length > LONGEST_ABOUT ? `${words.slice(0, LONGEST_ABOUT).trimEnd()}…` : words;
  const name = field === null ? undefined : CAPTION_FIELDS[field];
  if (name === undefined) return say('versions.caption', { about: short });
  return say('versions.captionField', { field: say(name), about: short });
}
