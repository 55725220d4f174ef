import { Link, Table, Tbody, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { HeadRow } from '../HeadRow';
import { articlePath } from '../articlePath';
import { WRAPPED } from '../imports/wrapped';
import { useMessages } from '../messages';
import type { AuditEvent } from '../newsroom/contract/audit';
import type { Setup } from '../newsroom/contract/sources';
import { actorName } from './actorName';
import { eventNotes } from './eventNotes';

interface AuditTableProps {
  events: AuditEvent[];
  /** Null while it is not known: then nothing is linked. */
  setup: Setup | null;
}

/** A page of the trail: when, who, what, how, and of what. */
export function AuditTable({ events, setup }: AuditTableProps) {
  const say = useMessages();
  const { formatDate } = useIntl();
  const headings = [
    say('audit.when'),
    say('audit.who'),
    say('audit.what'),
    say('audit.how'),
    say('audit.about'),
  ];

  return (
    <Table colCount={headings.length} rowCount={events.length + 1}>
      <HeadRow headings={headings} />
      <Tbody>
        {events.map((event) => (
          <Tr key={event.sequence}>
            <Td>
              <Typography>{formatDate(event.at, { dateStyle: 'medium', timeStyle: 'medium' })}</Typography>
            </Td>
            <Td style={WRAPPED}>
              <Typography>{actorName(event, say)}</Typography>
            </Td>
            <Td style={WRAPPED}>
              <Typography tag="p" fontWeight="semiBold">
                {say(`audit.action.${event.action}`)}
              </Typography>
              {eventNotes(event, say).map((note, index) => (
                <Typography key={index} tag="p" variant="pi" textColor="neutral600" dir="auto">
                  {note}
                </Typography>
              ))}
            </Td>
            <Td>
              <Typography>{event.path}</Typography>
            </Td>
            <Td style={WRAPPED}>
              <Subject event={event} setup={setup} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Subject({ event, setup }: { event: AuditEvent; setup: Setup | null }) {
  const { subjectType, subjectDocumentId, subjectName } = event;
  const name = subjectName ?? subjectDocumentId ?? '';
  const uid = { article: setup?.articleUid, source: setup?.sourceUid }[subjectType];
  if (uid === undefined || subjectDocumentId === null) return <Typography dir="auto">{name}</Typography>;

  return (
    <Link tag={RouterLink} to={articlePath(uid, subjectDocumentId)}>
      {name}
    </Link>
  );
}
