import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useMessages } from '../messages';
import { useTemplateQuery } from '../newsroom/newsroomApi';
import { PLUGIN_ID } from '../pluginId';
import { useSourcePanel } from '../useArticlePanel';

const SHOWN = 3;

/** Beside a source: the lines that its articles repeat most, and where the others are. */
export const TemplatePanel: PanelComponent = ({ model, documentId }) => {
  const say = useMessages();
  const isSource = useSourcePanel(model) !== null && documentId !== undefined;
  const { data: template } = useTemplateQuery(documentId ?? '', {
    skip: !isSource,
    refetchOnMountOrArgChange: true,
  });
  if (!isSource || template === undefined) return null;
  const { articles, lines } = template;

  return {
    title: say('templates.panel'),
    content: (
      <Flex direction="column" alignItems="stretch" gap={2} width="100%">
        <Typography textColor="neutral600">
          {say('templates.learned', { lines: lines.length, articles })}
        </Typography>
        {lines.slice(0, SHOWN).map(({ hash, sample, count }) => (
          <Typography key={hash} variant="pi" dir="auto">
            {sample} ({say('templates.count', { count, articles })})
          </Typography>
        ))}
        <Link tag={RouterLink} to={`/plugins/${PLUGIN_ID}/templates?source=${documentId}`}>
          {say('templates.all')}
        </Link>
      </Flex>
    ),
  };
};
