import { useEffect } from 'react';

const INTERVAL_MS = 2000;

/** Asks again every two seconds while an import is running. */
export function useRefetchWhile(running: boolean, refetch: () => void): void {
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(refetch, INTERVAL_MS);
    return () => clearInterval(timer);
  }, [running, refetch]);
}
