import type { Modules } from '@strapi/strapi';
import { z } from 'zod';
import { readDomain } from '../newsroom/domain';
import { fieldError, type FieldFault } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

const domain = z.looseObject({ host: z.string() });
const written = z.looseObject({ domains: z.array(z.unknown()) });
const component = z.looseObject({ component: z.string() });

/**
 * Refuses what is no domain of one source, under its own field of the form.
 * @throws ValidationError
 */
export function refuseSharedDomains({ types }: Newsroom): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    if (context.uid !== types.source || !WRITES.has(context.action)) return next();
    const data: unknown = 'data' in context.params ? context.params.data : undefined;
    const faults = (written.safeParse(data).data?.domains ?? []).flatMap(faultOf);
    if (faults.length > 0) throw fieldError(faults.map(({ message }) => message).join(' '), faults);
    return next();
  };
}

function faultOf(given: unknown, index: number): FieldFault[] {
  const { host } = domain.safeParse(given).data ?? {};
  const read = host === undefined ? undefined : readDomain(host);
  return read === undefined || 'host' in read
    ? []
    : [{ path: ['domains', String(index), 'host'], message: read.fault, value: host }];
}

interface RowEvent {
  params: { data?: Record<string, unknown> | Record<string, unknown>[] };
}

/** Keeps domains as hosts are compared, and refuses the others, where nobody says of which source they are: by `strapi.db.query`. */
export function keepDomains({ strapi, types }: Newsroom): void {
  const keep = ({ params: { data } }: RowEvent): void => {
    for (const row of Array.isArray(data) ? data : [data]) {
      const { host } = domain.safeParse(row).data ?? {};
      if (row === undefined || host === undefined) continue;
      const read = readDomain(host);
      if ('fault' in read) throw fieldError(read.fault, [{ path: ['domains'], message: read.fault }]);
      row.host = read.host;
    }
  };
  watchRows(strapi, {
    models: [component.parse(strapi.contentType(types.source).attributes.domains).component],
    beforeCreate: keep,
    beforeCreateMany: keep,
    beforeUpdate: keep,
    beforeUpdateMany: keep,
  });
}
