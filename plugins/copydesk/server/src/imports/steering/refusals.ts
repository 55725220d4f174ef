import type { ImportRow } from '../importItem';

/* Why an import can't be steered, for whoever tried. */

const by = ({ stateBy }: ImportRow) => (stateBy === null ? '' : ` by ${stateBy}`);

/** Why nothing of an import is left to be stopped. */
export function unfinished(run: ImportRow): string | null {
  if (run.state === 'cancelled') return `This import was cancelled${by(run)}: nothing of it waits any more.`;
  if (run.state === 'rolledBack')
    return `This import was taken back${by(run)}: nothing of it waits any more.`;
  if (run.finishedAt !== null) return 'This import is through: nothing of it waits any more.';
  return null;
}

export function notPaused(run: ImportRow): string | null {
  if (run.state === 'paused') return null;
  return unfinished(run) ?? 'This import is running already.';
}

export function notRetried(run: ImportRow): string | null {
  switch (run.state) {
    case 'paused':
      return 'This import is paused: resume it, then retry what failed.';
    case 'rolledBack':
      return `This import was taken back${by(run)}. Import its file again instead.`;
    case 'cancelled':
      return run.finishedAt === null ? 'This import is still being cancelled. Try again in a moment.' : null;
    case 'running':
      return null;
  }
}

export function notTakenBack(run: ImportRow): string | null {
  if (run.state === 'rolledBack') return `This import was taken back${by(run)} already.`;
  if (run.state === 'cancelled' && run.finishedAt === null)
    return 'This import is still being cancelled. Try again in a moment.';
  return null;
}
