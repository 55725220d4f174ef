/** A feed of a source, and how polling it goes. */
export interface FeedState {
  source: { documentId: string; name: string };
  url: string;
  everyMinutes: number;
  /** `stopped`: its server said too often that there is no such feed. */
  state: 'new' | 'fine' | 'failing' | 'stopped' | 'paused';
  /** Why it is paused: its source's approval, or what the source or its licence allow; null where it is not. */
  pause: 'awaiting' | 'suspended' | 'ended' | 'source' | 'licence' | null;
  isPolling: boolean;
  /** Why the last poll failed, in words; null where it did not. */
  reason: string | null;
  failures: number;
  failingSince: string | null;
  lastPolledAt: string | null;
  lastSuccessAt: string | null;
  /** Null where it is not polled. */
  nextAt: string | null;
  /** What it brought last that was new. */
  brought: { importDocumentId: string; items: number; at: string } | null;
}
