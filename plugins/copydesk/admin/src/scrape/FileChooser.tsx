import { Button } from '@strapi/design-system';
import { File as FileIcon } from '@strapi/icons';
import { useRef, type ChangeEvent } from 'react';
import { useMessages } from '../messages';
import { ACCEPTED_EXTENSIONS } from './acceptedFiles';

/** The button that opens the browser's file chooser. */
export function FileChooser({ onFiles }: { onFiles: (files: File[]) => void }) {
  const say = useMessages();
  const input = useRef<HTMLInputElement>(null);

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // Emptied, so that the same file can be chosen again after it was mended.
    event.target.value = '';
  };

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_EXTENSIONS.join(',')}
        aria-label={say('scrape.files.choose')}
        onChange={choose}
      />
      <Button variant="tertiary" startIcon={<FileIcon />} onClick={() => input.current?.click()}>
        {say('scrape.files.choose')}
      </Button>
    </>
  );
}
