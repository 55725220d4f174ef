import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';
import { recordEvent } from './recordEvent';

const sourceRow = z.object({
  id: z.number(),
  documentId: z.string(),
  name: z.string().nullable(),
  approval: z.string().nullable(),
});
type SourceRow = z.infer<typeof sourceRow>;

interface LifecycleEvent {
  params: { where?: unknown; data?: Record<string, unknown> };
  state: Record<string, unknown>;
  result?: unknown;
}

/**
 * Records which source may be published from and which no longer, with what it was before. On the database's own events,
 * so that `strapi.db.query` is seen as well.
 */
export function recordApprovals(newsroom: Newsroom): void {
  const { strapi, types } = newsroom;

  async function sourcesIn(where: unknown): Promise<SourceRow[]> {
    const rows: unknown = await strapi.db
      .query(types.source)
      .findMany({ select: ['id', 'documentId', 'name', 'approval'], where: where ?? {} });
    return z.array(sourceRow).parse(rows);
  }

  async function record({ documentId, name, approval }: SourceRow, before: string | null): Promise<void> {
    await recordEvent(newsroom, {
      action: approval === 'approved' ? 'sourceApproved' : 'sourceSuspended',
      subject: { type: 'source', documentId, name },
      detail: { before, after: approval },
    });
  }

  async function rememberApprovals({ params, state }: LifecycleEvent): Promise<void> {
    if (params.data !== undefined && 'approval' in params.data) state.before = await sourcesIn(params.where);
  }

  async function recordChanges({ state }: LifecycleEvent): Promise<void> {
    const before = z.array(sourceRow).optional().parse(state.before) ?? [];
    if (before.length === 0) return;
    const after = await sourcesIn({ id: { $in: before.map(({ id }) => id) } });
    for (const source of after) {
      const old = before.find(({ id }) => id === source.id)?.approval ?? null;
      if (old !== source.approval) await record(source, old);
    }
  }

  async function recordNew({ result }: LifecycleEvent): Promise<void> {
    const created = sourceRow.safeParse(result);
    if (created.success && created.data.approval === 'approved') await record(created.data, null);
  }

  watchRows(strapi, {
    models: [types.source],
    beforeUpdate: rememberApprovals,
    beforeUpdateMany: rememberApprovals,
    afterUpdate: recordChanges,
    afterUpdateMany: recordChanges,
    afterCreate: recordNew,
  });
}
