import { Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useMessages } from '../messages';
import { useFeedsQuery } from '../newsroom/feedsApi';
import { Notice } from '../Notice';
import { PLUGIN_ID } from '../pluginId';
import { isFailing } from './feedOrder';

/** Where copy comes in: that feeds bring none, and whose; nothing while all are well. */
export function FailingFeedsNotice() {
  const say = useMessages();
  const { data: feeds } = useFeedsQuery(undefined, { refetchOnMountOrArgChange: true });
  const failing = (feeds ?? []).filter(isFailing);
  if (failing.length === 0) return null;
  const names = [...new Set(failing.map(({ source }) => source.name))].join(', ');

  return (
    <Notice tone="warning" title={say('feeds.fail', { count: failing.length })}>
      <Typography>{names}</Typography>
      <Link tag={RouterLink} to={`/plugins/${PLUGIN_ID}/feeds`}>
        {say('feeds.look')}
      </Link>
    </Notice>
  );
}
