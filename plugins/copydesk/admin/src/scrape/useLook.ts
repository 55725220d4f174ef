import { useState } from 'react';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { usePreviewMutation } from '../newsroom/newsroomApi';
import { toPreviewRequest, type ScrapeDraft } from './scrapeDraft';

/** Asks what would be made of a draft, or of one of its files; `fault` names the file that could not be read. */
export function useLook() {
  const say = useMessages();
  const [send, { data: preview, error, isLoading, reset }] = usePreviewMutation();
  const [file, setFile] = useState<File | null>(null);

  const look = async (draft: ScrapeDraft, chosen = draft.files[0]) => {
    setFile(chosen ?? null);
    await send(toPreviewRequest(draft, chosen));
  };

  const message = error && errorMessage(error, say('error.unreachable'));
  const fault = message && file ? say('scrape.files.fault', { name: file.name, message }) : message;

  return { look, preview, file, fault, isLooking: isLoading, forget: reset };
}
