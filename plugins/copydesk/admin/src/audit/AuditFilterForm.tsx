import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { Card } from '../Card';
import { useMessages } from '../messages';
import { AUDIT_ACTIONS } from '../newsroom/contract/audit';
import type { AuditFilters } from './auditFilters';

/** A select cannot hold an empty value, so 'everything' has one of its own. */
const ALL = 'all';

interface AuditFilterFormProps {
  initial: AuditFilters;
  onFilter: (filters: AuditFilters) => void;
}

/** Which part of the trail is shown: what, who, how, of what, and when. */
export function AuditFilterForm({ initial, onFilter }: AuditFilterFormProps) {
  const say = useMessages();
  const [filters, setFilters] = useState(initial);
  const change = (some: Partial<AuditFilters>) => setFilters({ ...filters, ...some });

  return (
    <Card>
      <Flex
        tag="form"
        role="search"
        aria-label={say('audit.filter')}
        gap={4}
        wrap="wrap"
        alignItems="flex-end"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onFilter(filters);
        }}
      >
        <Box flex="1 1 16rem">
          <Field.Root name="action">
            <Field.Label>{say('audit.what')}</Field.Label>
            <SingleSelect
              value={filters.action || ALL}
              onChange={(chosen) => change({ action: chosen === ALL ? '' : String(chosen) })}
            >
              <SingleSelectOption value={ALL}>{say('audit.everything')}</SingleSelectOption>
              {AUDIT_ACTIONS.map((action) => (
                <SingleSelectOption key={action} value={action}>
                  {say(`audit.action.${action}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
        {(['actor', 'subject', 'path'] as const).map((name) => (
          <Box key={name} flex="1 1 14rem">
            <Field.Root name={name}>
              <Field.Label>{say(`audit.by.${name}`)}</Field.Label>
              <TextInput value={filters[name]} onChange={(event) => change({ [name]: event.target.value })} />
            </Field.Root>
          </Box>
        ))}
        {(['from', 'to'] as const).map((name) => (
          <Box key={name} flex="0 1 16rem">
            <Field.Root name={name}>
              <Field.Label>{say(`audit.by.${name}`)}</Field.Label>
              <TextInput
                type="date"
                value={filters[name]}
                onChange={(event) => change({ [name]: event.target.value })}
              />
            </Field.Root>
          </Box>
        ))}
        <Button type="submit" variant="secondary" size="L">
          {say('audit.filter')}
        </Button>
      </Flex>
    </Card>
  );
}
