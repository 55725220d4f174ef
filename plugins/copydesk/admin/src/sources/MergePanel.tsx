import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { useSetupQuery } from '../newsroom/newsroomApi';
import { MERGE_PERMISSIONS } from '../permissions';
import { MergeSource } from './MergeSource';

/** Beside a source, for whoever may: the way to make one of it and another. */
export const MergePanel: PanelComponent = ({ model, documentId }) => {
  const say = useMessages();
  const { allowedActions } = useRBAC(MERGE_PERMISSIONS);
  const mayMerge = allowedActions.canMerge === true;
  const { data: setup } = useSetupQuery(undefined, { skip: !mayMerge });
  if (!mayMerge || documentId === undefined || setup?.sourceUid !== model) return null;
  const others = setup.sources.filter((source) => source.documentId !== documentId);
  if (others.length === 0) return null;

  return {
    title: say('merge.panel'),
    content: (
      <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
        <Typography textColor="neutral600">{say('merge.hint')}</Typography>
        <MergeSource sourceUid={model} documentId={documentId} others={others} />
      </Flex>
    ),
  };
};
