import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { LearnedSource } from '../newsroom/contract/templates';

interface LearnedSourceSelectProps {
  sources: LearnedSource[];
  value: string | null;
  onChange: (documentId: string) => void;
}

/** Whose lines are shown. */
export function LearnedSourceSelect({ sources, value, onChange }: LearnedSourceSelectProps) {
  const say = useMessages();

  return (
    <Box maxWidth="48rem">
      <Field.Root name="source">
        <Field.Label>{say('scrape.source.label')}</Field.Label>
        <SingleSelect value={value ?? undefined} onChange={(chosen) => onChange(String(chosen))}>
          {sources.map(({ documentId, name, articles }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {say('templates.source', { name, articles })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}
