import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useMessages } from '../messages';
import type { KnownSource } from '../newsroom/contract/sources';

/** A select cannot hold an empty value, so 'find by itself' has one of its own. */
const FIND = 'find';

interface SourceSelectProps {
  sources: KnownSource[];
  value: string | null;
  onChange: (sourceDocumentId: string | null) => void;
}

/** Which source the scrapes are from; left alone, the newsroom finds it. */
export function SourceSelect({ sources, value, onChange }: SourceSelectProps) {
  const say = useMessages();

  return (
    <Field.Root name="source" hint={say('scrape.source.hint')}>
      <Field.Label>{say('scrape.source.label')}</Field.Label>
      <SingleSelect
        value={value ?? FIND}
        onChange={(chosen) => onChange(chosen === FIND ? null : String(chosen))}
      >
        <SingleSelectOption value={FIND}>{say('scrape.source.find')}</SingleSelectOption>
        {sources.map(({ documentId, name, approval }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {say('scrape.source.option', { name, approval: say(`approval.${approval}`) })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
