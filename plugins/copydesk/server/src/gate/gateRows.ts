import { z } from 'zod';
import type { Newsroom } from '../newsroom/newsroom';
import { recordPublished, recordRefused } from '../audit/recordGate';
import { decide, type Decision } from './decide';
import { refusal } from './refusal';
import { takeDown } from './takeDown';
import { passageOf, underGate } from './underGate';

interface RowEvent {
  action: string;
  params: { where?: unknown; data?: Record<string, unknown> | Record<string, unknown>[] };
  result?: unknown;
  state: Record<string, unknown>;
}

const row = z.looseObject({ id: z.number(), publishedAt: z.unknown(), documentId: z.string() });
type Row = z.infer<typeof row>;

/** What was held back while the rows were written: when they were to become public. */
const held = z.object({ publishedAt: z.unknown(), rows: z.array(row) });

const STATE = 'copydesk';

/**
 * The gate for `strapi.db.query`, which no document middleware sees. A row that would become public is written as a
 * draft, judged as it then stands, and made public only after that. One that is public already and loses its credit is
 * taken down: a write that has happened can be undone in no other way.
 */
export function gateRows(newsroom: Newsroom): void {
  const { strapi, types } = newsroom;

  async function matched(where: unknown): Promise<Row[]> {
    const found: unknown = await strapi.db
      .query(types.article)
      .findMany({ select: ['id', 'publishedAt', 'documentId'], where: where ?? {} });
    return z.array(row).parse(found);
  }

  /** Takes the moment of publication out of what is to be written; null where there is none in it. */
  function holdBack(params: RowEvent['params'], data: Record<string, unknown>): unknown {
    const { publishedAt = null } = data;
    if (publishedAt !== null) params.data = { ...data, publishedAt: null };
    return publishedAt;
  }

  async function makePublic(id: number, publishedAt: unknown, { subject, covered }: Decision): Promise<void> {
    await underGate(() =>
      strapi.db
        .query(types.article)
        .update({ where: { id }, data: { publishedAt, firstPublishedAt: publishedAt } }),
    );
    await recordPublished(newsroom, subject, { again: false, covered });
  }

  async function refuse({ subject, findings }: Decision, isGone: boolean): Promise<never> {
    await recordRefused(newsroom, { subject, findings }, isGone);
    throw refusal(subject, findings);
  }

  async function beforeCreate({ params, state }: RowEvent): Promise<void> {
    const { data } = params;
    if (passageOf() || !data || Array.isArray(data)) return;
    state[STATE] = { publishedAt: holdBack(params, data), rows: [] };
  }

  async function afterCreate({ result, state }: RowEvent): Promise<void> {
    const { id } = row.pick({ id: true }).parse(result);
    passageOf()?.written.add(id);
    const { publishedAt } = held.safeParse(state[STATE]).data ?? {};
    if (publishedAt === undefined || publishedAt === null) return;
    const decision = await decide(newsroom, id, new Date());
    if (decision === null) return;
    if (decision.findings.length > 0) {
      await underGate(() => strapi.db.query(types.article).delete({ where: { id } }));
      return refuse(decision, true);
    }
    await makePublic(id, publishedAt, decision);
    Object.assign(result ?? {}, { publishedAt });
  }

  async function beforeCreateMany({ params: { data } }: RowEvent): Promise<void> {
    if (passageOf() || !Array.isArray(data) || data.every(({ publishedAt }) => !publishedAt)) return;
    throw new Error(
      'Articles can not be made public by db.query().createMany: it gives them no source. Create drafts, and publish them by strapi.documents.',
    );
  }

  async function beforeUpdate({ params, state }: RowEvent): Promise<void> {
    const { where, data } = params;
    if (passageOf() || !data || Array.isArray(data)) return;
    const rows = await matched(where);
    const anyPublic = rows.some(({ publishedAt }) => publishedAt != null);
    // A public row that is given another moment of publication stays public meanwhile.
    state[STATE] = { publishedAt: anyPublic ? null : holdBack(params, data), rows };
  }

  async function afterUpdate({ result, state }: RowEvent): Promise<void> {
    const passage = passageOf();
    if (passage) {
      const written = row.pick({ id: true }).safeParse(result).data;
      if (written) passage.written.add(written.id);
      return;
    }
    const kept = held.safeParse(state[STATE]).data;
    if (kept === undefined) return;
    for (const { id, publishedAt: was, documentId } of kept.rows) {
      if (kept.publishedAt == null && was == null) continue;
      const decision = await decide(newsroom, id, new Date());
      if (decision === null) continue;
      const { subject, findings } = decision;
      if (findings.length === 0) {
        if (kept.publishedAt != null) await makePublic(id, kept.publishedAt, decision);
        continue;
      }
      if (was != null) {
        await takeDown(newsroom, documentId, { action: 'takenDown', detail: { findings } });
        strapi.log.warn(
          `Copydesk took "${subject.article.headline}" down: db.query left it without its credit.`,
        );
      }
      await refuse(decision, false);
    }
  }

  strapi.db.lifecycles.subscribe({
    models: [types.article],
    beforeCreate,
    afterCreate,
    beforeCreateMany,
    beforeUpdate,
    beforeUpdateMany: beforeUpdate,
    afterUpdate,
    afterUpdateMany: afterUpdate,
  });
}
