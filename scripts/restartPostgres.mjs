import { restartPostgres } from './postgres.mjs';

/* Restarts a PostgreSQL server of the tests at once, as a crash would: `node scripts/restartPostgres.mjs DATA_FOLDER`. */

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error('Say which: node scripts/restartPostgres.mjs DATA_FOLDER');
restartPostgres(data);
