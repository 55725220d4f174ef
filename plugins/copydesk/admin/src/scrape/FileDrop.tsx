import { Box } from '@strapi/design-system';
import { useState, type DragEvent, type ReactNode } from 'react';

interface FileDropProps {
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** A part of the page onto which files may be dropped. */
export function FileDrop({ onFiles, children }: FileDropProps) {
  const [over, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  };

  return (
    <Box
      hasRadius
      borderStyle="dashed"
      borderWidth="2px"
      borderColor={over ? 'primary600' : 'neutral0'}
      background={over ? 'primary100' : 'neutral0'}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </Box>
  );
}
