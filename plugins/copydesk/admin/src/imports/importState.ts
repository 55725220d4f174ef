import type { ImportCounts, ImportSummary, Steering } from '../newsroom/contract/imports';

type State = Pick<ImportSummary, 'status' | 'finishedAt'>;

/** Whether something of an import may still happen by itself. */
export const isMoving = ({ status, finishedAt }: State): boolean =>
  finishedAt === null && status !== 'paused';

/** What can be done with an import as it is, in the order of its buttons. */
export function steeringsOf({ status, finishedAt, counts }: State & { counts: ImportCounts }): Steering[] {
  const made = counts.imported + counts.updated + counts.held;
  const isUnderWay = status === 'receiving' || status === 'running';
  const offered: [Steering, boolean][] = [
    ['resume', status === 'paused'],
    ['pause', isUnderWay],
    ['retry', counts.failed > 0 && (isUnderWay || (finishedAt !== null && status !== 'rolledBack'))],
    ['cancel', isUnderWay || status === 'paused'],
    ['roll-back', status !== 'rolledBack' && !(status === 'cancelled' && finishedAt === null) && made > 0],
  ];
  return offered.flatMap(([how, isOffered]) => (isOffered ? [how] : []));
}
