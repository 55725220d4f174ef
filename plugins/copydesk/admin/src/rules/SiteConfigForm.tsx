import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Card } from '../Card';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { useImportSiteConfigMutation, useReadSiteConfigMutation } from '../newsroom/rulesApi';
import { Notice } from '../Notice';
import { ruleSentence } from './ruleSentence';

interface SiteConfigFormProps {
  sourceDocumentId: string;
  onDone: () => void;
}

/** Takes a site's config in: what becomes a rule and what is left, with the reason, is shown first. */
export function SiteConfigForm({ sourceDocumentId, onDone }: SiteConfigFormProps) {
  const say = useMessages();
  const [config, setConfig] = useState('');
  const [read, reading] = useReadSiteConfigMutation();
  const [importAll, importing] = useImportSiteConfigMutation();
  const found = reading.data;
  const error = reading.error ?? importing.error;

  const add = async () => {
    const result = await importAll({ sourceDocumentId, config });
    if (!('error' in result)) onDone();
  };

  return (
    <Card role="region" aria-label={say('siteConfig.title')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta">
          {say('siteConfig.title')}
        </Typography>
        {error !== undefined && (
          <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />
        )}
        <Field.Root name="config" hint={say('siteConfig.hint')}>
          <Field.Label>{say('siteConfig.label')}</Field.Label>
          <Textarea
            rows={8}
            resizable
            spellCheck={false}
            value={config}
            onChange={(event) => {
              setConfig(event.target.value);
              reading.reset();
            }}
          />
          <Field.Hint />
        </Field.Root>
        {found && (
          <>
            <Typography tag="h3" fontWeight="bold">
              {say('siteConfig.rules', { count: found.rules.length })}
            </Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
              {found.rules.map((rule) => (
                <Typography tag="li" key={rule.id} style={{ overflowWrap: 'anywhere' }}>
                  {ruleSentence(rule, say)}
                </Typography>
              ))}
            </Flex>
            <Typography tag="h3" fontWeight="bold">
              {say('siteConfig.left', { count: found.left.length })}
            </Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
              {found.left.map(({ line, directive, why }) => (
                <Box tag="li" key={line}>
                  <Typography tag="code" style={{ overflowWrap: 'anywhere' }}>
                    {say('siteConfig.line', { line, directive })}
                  </Typography>
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {why}
                  </Typography>
                </Box>
              ))}
            </Flex>
          </>
        )}
        <Flex gap={2} justifyContent="flex-end" wrap="wrap">
          <Button variant="tertiary" onClick={onDone}>
            {say('rule.cancel')}
          </Button>
          <Button
            variant={found ? 'tertiary' : 'default'}
            disabled={config.trim() === ''}
            loading={reading.isLoading}
            onClick={() => read({ sourceDocumentId, config })}
          >
            {say('siteConfig.read')}
          </Button>
          {found && found.rules.length > 0 && (
            <Button loading={importing.isLoading} onClick={add}>
              {say('siteConfig.import', { count: found.rules.length })}
            </Button>
          )}
        </Flex>
      </Flex>
    </Card>
  );
}
