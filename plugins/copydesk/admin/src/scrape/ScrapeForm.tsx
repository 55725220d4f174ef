import { Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useState, type KeyboardEvent } from 'react';
import { Card } from '../Card';
import { useMessages } from '../messages';
import type { KnownSource } from '../newsroom/contract/sources';
import { Notice } from '../Notice';
import { acceptedFiles } from './acceptedFiles';
import { FileChooser } from './FileChooser';
import { FileDrop } from './FileDrop';
import { FileList } from './FileList';
import { hasBadAddress, hasCollections, withFiles, type ScrapeDraft } from './scrapeDraft';
import { SourceSelect } from './SourceSelect';

interface ScrapeFormProps {
  draft: ScrapeDraft;
  sources: KnownSource[];
  lookingAt: File | null;
  onChange: (draft: ScrapeDraft) => void;
  onLook: (file?: File) => void;
}

/** Where an editor pastes a scrape or drops files, and may say where they are from. */
export function ScrapeForm({ draft, sources, lookingAt, onChange, onLook }: ScrapeFormProps) {
  const say = useMessages();
  const [refused, setRefused] = useState<File[]>([]);
  const [addressLeft, setAddressLeft] = useState(false);

  const addFiles = (files: File[]) => {
    const sorted = acceptedFiles(files);
    setRefused(sorted.refused);
    if (sorted.accepted.length > 0) onChange(withFiles(draft, sorted.accepted));
  };

  const lookOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onLook();
  };

  return (
    <Card onKeyDown={lookOnEnter}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {refused.length > 0 && (
          <Notice tone="warning" title={say('scrape.files.refused', { count: refused.length })}>
            <Typography>{refused.map(({ name }) => name).join(', ')}</Typography>
          </Notice>
        )}
        <FileDrop onFiles={addFiles}>
          {draft.files.length > 0 ? (
            <FileList
              files={draft.files}
              loading={lookingAt}
              onLook={onLook}
              onRemove={(file) =>
                onChange({ ...draft, files: draft.files.filter((other) => other !== file) })
              }
            />
          ) : (
            <Field.Root name="content">
              <Field.Label>{say('scrape.content.label')}</Field.Label>
              <Textarea
                autoFocus
                rows={16}
                resizable
                spellCheck={false}
                value={draft.content}
                placeholder={say('scrape.content.placeholder')}
                onChange={(event) => onChange({ ...draft, content: event.target.value })}
              />
            </Field.Root>
          )}
        </FileDrop>
        <Flex gap={3} wrap="wrap">
          <FileChooser onFiles={addFiles} />
          <Typography variant="pi" textColor="neutral600">
            {say('scrape.files.hint')}
          </Typography>
        </Flex>
        <Flex gap={4} wrap="wrap" alignItems="flex-start">
          {draft.files.length < 2 && !hasCollections(draft) && (
            <Flex flex="1 1 32rem" alignItems="stretch" direction="column">
              <Field.Root
                name="url"
                hint={say('scrape.url.hint')}
                error={addressLeft && hasBadAddress(draft) && say('scrape.url.invalid')}
              >
                <Field.Label>{say('scrape.url.label')}</Field.Label>
                <TextInput
                  type="url"
                  inputMode="url"
                  value={draft.url}
                  placeholder="https://"
                  onFocus={() => setAddressLeft(false)}
                  onBlur={() => setAddressLeft(true)}
                  onChange={(event) => onChange({ ...draft, url: event.target.value })}
                />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            </Flex>
          )}
          <Flex flex="1 1 24rem" alignItems="stretch" direction="column">
            <SourceSelect
              sources={sources}
              value={draft.sourceDocumentId}
              onChange={(sourceDocumentId) => onChange({ ...draft, sourceDocumentId })}
            />
          </Flex>
        </Flex>
      </Flex>
    </Card>
  );
}
