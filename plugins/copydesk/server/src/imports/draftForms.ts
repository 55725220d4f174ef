import type { Story } from '../../../engine/src';
import { captionFields, writtenFields, type CaptionFields, type WrittenFields } from './articleFields';
import { cleanFields, type CleanFields } from './cleanFields';

/** A story in the forms of a draft: as the policy judges it at the door, and as it is written. */
export interface DraftForms extends CleanFields {
  fields: WrittenFields;
  captions: CaptionFields[];
  bodyText: string;
}

export const draftForms = (story: Story, url: string | null): DraftForms => ({
  fields: writtenFields(story, url),
  captions: story.captions.map(captionFields),
  bodyText: story.bodyText,
  ...cleanFields(story),
});
