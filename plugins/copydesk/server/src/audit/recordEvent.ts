import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Newsroom } from '../newsroom/newsroom';
import { answerOf } from '../newsroom/preparedSql';
import { columnOf, oncePerStrapi, rowsOf, tableOf } from '../newsroom/rawSql';
import {
  AUDIT_EVENT,
  SAID,
  type Actor,
  type AuditAction,
  type AuditEvent,
  type AuditSubject,
} from './auditEvent';
import { ownPath } from './byItself';
import { takePlace, type ChainPlace, type Move } from './chainHead';
import { hashEvent } from './hashEvent';
import { inTurn } from './inTurn';
import { plainText, plainValue } from './plainValue';
import { COPYDESK, readActor } from './readActor';
import { readPath } from './readPath';

/** A decision, as whoever carries it out tells it. */
export interface Decided {
  action: AuditAction;
  subject: AuditSubject;
  detail?: object;
  /** Only where Copydesk acts by itself, whoever's request made it look: 'schedule', 'auditor'. See `byItself` too. */
  path?: string;
}

/** A decision with who made it and by which way, read while the request is still at hand. */
export interface Witnessed extends Decided {
  actor: Actor;
  path: string;
}

/** Longer paths would not fit their column. */
const LONGEST_PATH = 100;

export function witness({ strapi }: Newsroom, decided: Decided): Witnessed {
  const path = decided.path ?? ownPath();
  return path === undefined
    ? { ...decided, actor: readActor(strapi), path: readPath(strapi) }
    : { ...decided, actor: COPYDESK, path };
}

/**
 * Puts a decision at the end of the audit trail, in the transaction that runs, so that the event stands exactly if what
 * was decided does; in one of its own where none runs. Until that transaction ends, others who record wait: record as
 * late as can be. What is about to be rolled back is for `recordAfterRollback`.
 */
export async function recordEvent(newsroom: Newsroom, decided: Decided): Promise<void> {
  await appendEvent(newsroom, witness(newsroom, decided));
}

/** The same, in a transaction that is known to run. */
export async function recordEventIn(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  decided: Decided,
): Promise<void> {
  await appendEventIn(newsroom, trx, witness(newsroom, decided));
}

export async function appendEvent(newsroom: Newsroom, witnessed: Witnessed): Promise<void> {
  await newsroom.strapi.db.transaction(async ({ trx }) => appendEventIn(newsroom, trx, witnessed));
}

async function appendEventIn(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  { action, actor, path, subject, detail }: Witnessed,
): Promise<void> {
  const { strapi } = newsroom;
  const inPlace = ({ sequence, previousHash }: ChainPlace): AuditEvent => {
    const said: Omit<AuditEvent, 'hash'> = {
      sequence,
      at: new Date().toISOString(),
      action,
      actorType: actor.type,
      actorId: actor.id,
      actorName: plainText(actor.name),
      path: plainText(path).slice(0, LONGEST_PATH),
      subjectType: subject.type,
      subjectDocumentId: subject.documentId,
      subjectName: subject.name === null ? null : plainText(subject.name),
      detail: plainValue(detail ?? null),
      previousHash,
    };
    return { ...said, hash: hashEvent(said) };
  };
  await inTurn(trx, () =>
    takePlace(newsroom, trx, inPlace, (event, move) => insertEvent(strapi, trx, event, move)),
  );
}

const FIELDS = [...SAID, 'hash'] as const;

const insertion = oncePerStrapi((strapi) => {
  const columns = ['documentId', 'createdAt', 'updatedAt', 'publishedAt', ...FIELDS].map((attribute) =>
    columnOf(strapi, AUDIT_EVENT, attribute),
  );
  const into = `insert into ${tableOf(strapi, AUDIT_EVENT)} (${columns.join(', ')})`;
  const values = columns.map(() => '?').join(', ');
  return {
    text: `${into} values (${values})`,
    behind: (move: string) => `with moved as (${move}) ${into} select ${values} from moved returning id`,
  };
});

/**
 * In one statement: `db.query` would read what was just written, and ask everybody's lifecycles what they say to it. On
 * PostgreSQL, where every statement is a way there and back, the move of the chain's end is in it.
 */
async function insertEvent(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  event: AuditEvent,
  move?: Move,
): Promise<boolean> {
  const { text, behind } = insertion(strapi);
  const now = new Date();
  const values = [
    ...[event.hash.slice(0, 24), now, now, now],
    ...FIELDS.map((field) => (field === 'detail' ? JSON.stringify(event.detail) : event[field])),
  ];
  if (move !== undefined && strapi.db.dialect.client === 'postgres') {
    const written = await rowsOf(trx, behind(move.text), [...move.values, ...values]);
    return written.length > 0;
  }
  if (move !== undefined && (await rowsOf(trx, move.text, move.values)).length === 0) return false;
  await answerOf(trx, text, values);
  return true;
}
