import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import type { AuditAction } from '../../audit/auditEvent';
import { recordEvent } from '../../audit/recordEvent';
import type { Newsroom } from '../../newsroom/newsroom';
import { IMPORT, importRow, type ImportRow, type ImportState } from '../importItem';

export interface StateChange {
  documentId: string;
  to: ImportState;
  /** Who asks: a person's name, or a token's. */
  by: string;
  action: AuditAction;
  /** Why this import can't be steered so, for whoever asked; null where it can. */
  refusal: (run: ImportRow) => string | null;
  /** What goes with it, in the same transaction; what it gives is the event's detail. */
  also?: (trx: Knex.Transaction, run: ImportRow) => Promise<object | undefined>;
}

/**
 * Sets an import's state and records who did, in one transaction in which nobody else steers it and nothing more of it
 * is written down.
 * @returns the import as it is now
 * @throws NotFoundError where there is no such import, ValidationError where its state does not allow it.
 */
export async function changeState(newsroom: Newsroom, change: StateChange): Promise<ImportRow> {
  const { strapi, bell } = newsroom;
  const { documentId, to, by, action, refusal, also } = change;
  const run = await strapi.db.transaction(async ({ trx }) => {
    const before = await holdImport(newsroom, trx, documentId);
    if (before === null) throw new errors.NotFoundError(`There is no import ${documentId}.`);
    const refused = refusal(before);
    if (refused !== null) throw new errors.ValidationError(refused);
    const { id } = before;
    await strapi.db
      .query(IMPORT)
      .update({ where: { id }, data: { state: to, stateBy: by, finishedAt: null } });
    const detail = await also?.(trx, before);
    await recordEvent(newsroom, {
      action,
      subject: { type: 'import', documentId, name: before.label },
      ...(detail && { detail }),
    });
    return { ...before, state: to, stateBy: by, finishedAt: null };
  });
  bell.ring();
  return run;
}

/** An import, which nobody else steers or adds to until the transaction ends. */
export async function holdImport(
  { strapi }: Newsroom,
  trx: Knex.Transaction,
  documentId: string,
): Promise<ImportRow | null> {
  const { tableName } = strapi.db.metadata.get(IMPORT);
  await strapi.db
    .getConnection(tableName)
    .transacting(trx)
    .where({ document_id: documentId })
    .forUpdate()
    .select('id');
  return importRow.nullable().parse(await strapi.db.query(IMPORT).findOne({ where: { documentId } }));
}
