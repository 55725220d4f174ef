import { Flex, Loader, Typography } from '@strapi/design-system';
import { useForm, useRBAC } from '@strapi/strapi/admin';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useArticleChecksQuery } from '../newsroom/newsroomApi';
import { Notice } from '../Notice';
import { OVERRIDE_PERMISSIONS } from '../permissions';
import { CheckList } from './CheckList';
import { ReadinessLine } from './ReadinessLine';
import { SourceLine } from './SourceLine';
import { useFormNames } from './useFormNames';

interface AttributionChecksProps {
  articleUid: string;
  documentId: string;
}

/** The checks of the saved article, asked again after each save. */
export function AttributionChecks({ articleUid, documentId }: AttributionChecksProps) {
  const say = useMessages();
  const nameOf = useFormNames(articleUid);
  const { allowedActions } = useRBAC(OVERRIDE_PERMISSIONS);
  const modified = useForm('AttributionChecks', (form) => form.modified);
  const { data, error } = useArticleChecksQuery(
    { articleUid, documentId },
    { refetchOnMountOrArgChange: true },
  );

  if (error) return <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />;
  if (data === undefined) return <Loader small>{say('loading')}</Loader>;

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <ReadinessLine checks={data.checks} published={data.published} />
      {modified && (
        <Typography variant="pi" textColor="warning700" role="status">
          {say('attribution.ofSavedVersion')}
        </Typography>
      )}
      <SourceLine source={data.source} />
      <CheckList
        checks={data.checks}
        nameOf={nameOf}
        besideForm={{ articleDocumentId: documentId, mayOverride: allowedActions.canOverride === true }}
      />
    </Flex>
  );
}
