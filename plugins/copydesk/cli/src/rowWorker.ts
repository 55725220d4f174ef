import { workerData } from 'piscina';
import { z } from 'zod';
import { DESK_ACTIONS, DESK_MATCHES } from '../../engine/src';
import { rowAnswerer } from './answerRow';

/** The rules as they reach a thread. */
const rules = z.array(
  z.object({
    id: z.string(),
    action: z.enum(DESK_ACTIONS),
    matchBy: z.enum(DESK_MATCHES),
    value: z.string(),
    replacement: z.string().nullish(),
    reason: z.string(),
    author: z.string(),
    enabled: z.boolean(),
  }),
);

/* What each thread runs. */
export default rowAnswerer(rules.parse(workerData));
export { linesOfRow } from './linesOfRow';
