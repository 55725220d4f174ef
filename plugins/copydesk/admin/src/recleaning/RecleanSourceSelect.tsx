import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { KnownSource } from '../newsroom/contract/sources';

/** A select cannot hold an empty value, so 'all sources' has one of its own. */
const ALL = 'all';

interface RecleanSourceSelectProps {
  sources: KnownSource[];
  value: string | null;
  onChange: (sourceDocumentId: string | null) => void;
}

/** Whose articles are cleaned again; null for everybody's. */
export function RecleanSourceSelect({ sources, value, onChange }: RecleanSourceSelectProps) {
  const say = useMessages();

  return (
    <Box maxWidth="48rem">
      <Field.Root name="source">
        <Field.Label>{say('scrape.source.label')}</Field.Label>
        <SingleSelect
          value={value ?? ALL}
          onChange={(chosen) => onChange(chosen === ALL ? null : String(chosen))}
        >
          <SingleSelectOption value={ALL}>{say('reclean.all')}</SingleSelectOption>
          {sources.map(({ documentId, name }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}
