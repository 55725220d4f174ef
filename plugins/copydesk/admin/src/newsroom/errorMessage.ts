/**
 * The words of an error as a person should read them: the server's own message where it answered,
 * `fallback` where it did not (a browser's 'Failed to fetch' helps nobody).
 */
export function errorMessage(error: unknown, fallback: string): string {
  if (typeof error !== 'object' || error === null || !('status' in error) || !('message' in error))
    return fallback;
  const { message } = error;

  return typeof message === 'string' && message.trim() !== '' ? message : fallback;
}
