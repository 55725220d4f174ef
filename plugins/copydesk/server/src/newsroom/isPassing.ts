import { z } from 'zod';

/**
 * Classes of SQLSTATE that say something of the moment and nothing of what was written: 08 connection, 40 deadlock or
 * serialisation, 53 out of memory, disk or connections, 57 the server is stopped or started, 58 its system failed.
 */
const CLASSES = /^(?:08|40|53|57|58)/;
/** The same of SQLite and of the network. */
const CODES =
  /^(?:SQLITE_(?:BUSY|LOCKED|FULL|IOERR|NOMEM|CANTOPEN)|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOSPC)/;
/** What knex and pg say without a code. */
const MESSAGES =
  /timeout acquiring a connection|connection terminated|connection ended|unable to acquire a connection|server closed the connection/i;

const coded = z.object({ code: z.string() });

/** Whether a fault may be gone when the same is tried again: it lies with the database or the network of the moment. */
export function isPassing(error: unknown): boolean {
  const { success, data } = coded.safeParse(error);
  if (success && (CODES.test(data.code) || (data.code.length === 5 && CLASSES.test(data.code)))) return true;
  if (!(error instanceof Error)) return false;
  return MESSAGES.test(error.message) || isPassing(error.cause);
}
