import { useRef, useState } from 'react';
import type { ArticleDifferences } from '../newsroom/contract/recleaning';
import { useRecleanMutation } from '../newsroom/newsroomApi';

export interface RecleanRun {
  /** Whether the differences were written. */
  applied: boolean;
  /** Articles that were read again so far. */
  checked: number;
  articles: ArticleDifferences[];
  isRunning: boolean;
  error: unknown;
}

/**
 * Cleans again, batch by batch, and gathers what differs. A run that fails or is left keeps what it has found; what it
 * has applied stays applied.
 */
export function useReclean() {
  const [reclean] = useRecleanMutation();
  const [state, setState] = useState<RecleanRun | null>(null);
  const latest = useRef(0);

  const run = async (sourceDocumentId: string | null, apply: boolean) => {
    latest.current += 1;
    const own = latest.current;
    let after: number | null = 0;
    let gathered: RecleanRun = {
      applied: apply,
      checked: 0,
      articles: [],
      isRunning: true,
      error: undefined,
    };
    setState(gathered);
    while (after !== null && own === latest.current) {
      const result = await reclean({ sourceDocumentId, after, apply });
      if (own !== latest.current) return;
      if ('error' in result) {
        setState({ ...gathered, isRunning: false, error: result.error });
        return;
      }
      after = result.data.next;
      gathered = {
        ...gathered,
        checked: gathered.checked + result.data.checked,
        articles: [...gathered.articles, ...result.data.articles],
        isRunning: after !== null,
      };
      setState(gathered);
    }
  };

  /** Ends a run after the batch that it is at, and forgets what it found. */
  const forget = () => {
    latest.current += 1;
    setState(null);
  };

  return { state, run, forget };
}
