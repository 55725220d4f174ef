import { Box } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { ImportCounts } from '../newsroom/contract/imports';
import { percentDone } from './counts';

interface ProgressLineProps {
  counts: ImportCounts;
  height: string;
}

/** How much of an import is done, as a line that fills. */
export function ProgressLine({ counts, height }: ProgressLineProps) {
  const say = useMessages();
  const percent = percentDone(counts);

  return (
    <Box
      role="progressbar"
      aria-label={say('progress.label')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      background="neutral200"
      hasRadius
      overflow="hidden"
      width="100%"
      minWidth="12rem"
      height={height}
    >
      <Box
        background="primary600"
        height="100%"
        style={{ width: `${percent}%`, transition: 'width 600ms ease-out' }}
      />
    </Box>
  );
}
