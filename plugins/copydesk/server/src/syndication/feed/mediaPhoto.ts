import type { FeedPhoto } from './feedStory';

/** A picture with its credit, as Media RSS has it. */
export const mediaPhoto = ({ url, caption, credit, copyrightNotice }: FeedPhoto) => ({
  url,
  medium: 'image',
  description: { value: caption, type: 'plain' },
  credits: [{ value: credit }],
  ...(copyrightNotice !== null && { copyright: { value: copyrightNotice } }),
});
