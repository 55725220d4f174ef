import { Divider, Flex } from '@strapi/design-system';
import { CheckList } from '../attribution/CheckList';
import { ReadinessLine } from '../attribution/ReadinessLine';
import { Card } from '../Card';
import { useMessages } from '../messages';
import type { Preview } from '../newsroom/contract/preview';
import { AsideSection } from './AsideSection';
import { fieldName } from './fieldName';
import { MissingFields } from './MissingFields';
import { StoryFacts } from './StoryFacts';

/** The narrow column beside the story: whether it could be published, what was found, and what is missing. */
export function PreviewAside({ preview }: { preview: Preview }) {
  const say = useMessages();

  return (
    <Card role="complementary" aria-label={say('preview.aside')} padding={4}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <AsideSection title={say('attribution.title')}>
          <ReadinessLine checks={preview.checks} />
          <CheckList checks={preview.checks} nameOf={(field) => fieldName(field, say)} />
        </AsideSection>
        <Divider />
        <AsideSection title={say('facts.title')}>
          <StoryFacts preview={preview} />
        </AsideSection>
        <Divider />
        <AsideSection title={say('missing.title')}>
          <MissingFields missing={preview.story.missing} />
        </AsideSection>
      </Flex>
    </Card>
  );
}
