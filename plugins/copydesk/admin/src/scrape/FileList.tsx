import { Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useMessages } from '../messages';
import { isPage } from './acceptedFiles';

interface FileListProps {
  files: File[];
  /** The file that is being looked at, while the answer is awaited. */
  loading: File | null;
  onLook: (file: File) => void;
  onRemove: (file: File) => void;
}

/** The chosen files; each can be left out again, and one that is an article be looked at. */
export function FileList({ files, loading, onLook, onRemove }: FileListProps) {
  const say = useMessages();
  const { formatNumber } = useIntl();

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" aria-label={say('scrape.files.label')}>
      {files.map((file) => (
        <Flex tag="li" key={file.name} justifyContent="space-between" gap={4}>
          <Flex gap={3} minWidth={0}>
            <Typography ellipsis>{file.name}</Typography>
            <Typography variant="pi" textColor="neutral600" shrink={0}>
              {formatNumber(Math.ceil(file.size / 1000), { style: 'unit', unit: 'kilobyte' })}
            </Typography>
          </Flex>
          <Flex gap={3} shrink={0}>
            {isPage(file) && (
              <TextButton
                loading={loading === file}
                aria-label={say('scrape.files.look', { name: file.name })}
                onClick={() => onLook(file)}
              >
                {say('scrape.look')}
              </TextButton>
            )}
            <IconButton
              variant="ghost"
              withTooltip={false}
              label={say('scrape.files.remove', { name: file.name })}
              onClick={() => onRemove(file)}
            >
              <Cross />
            </IconButton>
          </Flex>
        </Flex>
      ))}
    </Flex>
  );
}
