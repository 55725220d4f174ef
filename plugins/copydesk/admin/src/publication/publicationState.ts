/** What the saved draft says of its publication. */
export interface PublicationState {
  /** An instant; null where nothing is scheduled. */
  scheduledFor: string | null;
  isKilled: boolean;
  /** What readers of a killed article find; empty where it says nothing. */
  notice: string;
}

/** Reads it from the article as the content manager has it. */
export function publicationState(document: Readonly<Record<string, unknown>>): PublicationState {
  const { scheduledFor, pubStatus, killNotice } = document;

  return {
    scheduledFor: typeof scheduledFor === 'string' && scheduledFor !== '' ? scheduledFor : null,
    isKilled: pubStatus === 'canceled',
    notice: typeof killNotice === 'string' ? killNotice : '',
  };
}
