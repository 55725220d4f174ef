import { errors } from '@strapi/utils';
import { z } from 'zod';

/** Of two transactions that wait for each other, PostgreSQL ends one. */
const deadlock = z.looseObject({ code: z.literal('40P01') });

/** The error to throw for what was caught: words for an editor where the database ended one of two that wait for each other. */
export function tellDeadlock(error: unknown): unknown {
  return deadlock.safeParse(error).success
    ? new errors.ApplicationError(
        'Somebody else is changing the same articles at this moment, and nothing was changed here. Try again.',
      )
    : error;
}
