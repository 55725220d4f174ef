/**
 * An address as a URL; null where it is none. Not by `URL.canParse`: on Node 20 it says no to 'https://müller.example/',
 * once it has been asked often enough to be compiled.
 */
export function parsedUrl(address: string, base?: string | null): URL | null {
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}
