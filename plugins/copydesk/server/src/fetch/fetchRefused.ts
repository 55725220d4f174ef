/** An address that is not fetched, or that gave nothing; the message tells a person why, and what to do where there is something. */
export class FetchRefused extends Error {
  override name = 'FetchRefused';
}
