import { Badge, Box, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { useMessages } from '../messages';
import type { ArticleVersion } from '../newsroom/contract/versions';
import { PLUGIN_ID } from '../pluginId';

const VARIANTS = { made: 'success', merged: 'primary', open: 'warning', left: 'neutral' } as const;

/** A version: when it came and with which import, what became of it, and what that was, where asked. */
export function VersionItem({ version }: { version: ArticleVersion }) {
  const say = useMessages();
  const { formatDate } = useIntl();
  const reasonsId = useId();
  const [open, setOpen] = useState(version.version === 'left');
  const time = (at: string) => formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  const hasReasons = version.version !== 'made' && version.reasons.length > 0;

  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <Badge variant={VARIANTS[version.version]} size="S">
        {say(`versions.state.${version.version}`)}
      </Badge>
      {version.at !== null && (
        <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
          {time(version.at)}
        </Typography>
      )}
      <Link tag={RouterLink} to={`/plugins/${PLUGIN_ID}/imports/${version.import.documentId}`}>
        {say('versions.row', { label: version.import.label, row: version.row })}
      </Link>
      {version.modifiedAt !== null && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('versions.modified', { date: time(version.modifiedAt) })}
        </Typography>
      )}
      {hasReasons && (
        <Box>
          <TextButton aria-expanded={open} aria-controls={reasonsId} onClick={() => setOpen(!open)}>
            {say('versions.more', { open: String(open) })}
          </TextButton>
          {open && (
            <Flex id={reasonsId} direction="column" alignItems="flex-start" gap={1} paddingTop={1}>
              {version.reasons.map((reason) => (
                <Typography key={reason} tag="p" variant="pi" textColor="neutral800">
                  {reason}
                </Typography>
              ))}
            </Flex>
          )}
        </Box>
      )}
    </Flex>
  );
}
