import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useMessages } from '../messages';
import { errorMessage } from '../newsroom/errorMessage';
import { askFor, type AuditFilters } from './auditFilters';

const FORMATS = ['csv', 'jsonl'] as const;
type Format = (typeof FORMATS)[number];

/** Hands the browser a file to save. */
function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Takes the part of the trail that is shown out of the newsroom, all its pages. */
export function ExportButtons({ filters }: { filters: AuditFilters }) {
  const say = useMessages();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<Format | null>(null);

  const run = async (format: Format) => {
    setBusy(format);
    try {
      const url = `/copydesk/audit/export?${askFor(filters, { format })}`;
      const { data } = await get<Blob>(url, { responseType: 'blob' });
      save(data, `audit-trail-${new Date().toISOString().slice(0, 10)}.${format}`);
    } catch (error) {
      toggleNotification({ type: 'danger', message: errorMessage(error, say('error.unreachable')) });
    } finally {
      setBusy(null);
    }
  };

  return (
    <Flex gap={2}>
      {FORMATS.map((format) => (
        <Button
          key={format}
          variant="tertiary"
          startIcon={<Download />}
          loading={busy === format}
          onClick={() => run(format)}
        >
          {say(`audit.export.${format}`)}
        </Button>
      ))}
    </Flex>
  );
}
