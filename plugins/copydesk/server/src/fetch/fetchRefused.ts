/** What a server said as it refused. */
interface Answered {
  /** The status of its answer; null where none came. */
  status?: number | null;
  /** Milliseconds after which it wants to be asked again; null where it names none. */
  retryAfter?: number | null;
}

/** An address that is not fetched, or that gave nothing; the message tells a person why, and what to do where there is something. */
export class FetchRefused extends Error {
  override name = 'FetchRefused';
  readonly status: number | null;
  readonly retryAfter: number | null;

  constructor(
    message: string,
    { status = null, retryAfter = null, ...options }: ErrorOptions & Answered = {},
  ) {
    super(message, options);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
