import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Folder of hostile inputs that others collected; unset where they are not at hand. */
const FOLDER = process.env.COPYDESK_CORPORA;

/** `describe` where the corpora are at hand; else a skipped block that says what it wants. */
export const describeCorpora = (name: string, body: () => void): void =>
  FOLDER !== undefined && existsSync(FOLDER)
    ? describe(name, body)
    : describe.skip(`${name} (set COPYDESK_CORPORA to the folder of the corpora)`, body);

/** Every file below a folder of the corpora. */
export function filesIn(folder: string): string[] {
  const root = path.join(FOLDER ?? '', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(root, name))
    .filter((file) => statSync(file).isFile());
}

export function readBytes(file: string): Buffer {
  return readFileSync(file);
}

/** Every string of a JSON file of the corpora, from whatever depth. */
export function stringsIn(file: string): string[] {
  const found = new Set<string>();
  const queue: unknown[] = [JSON.parse(readFileSync(path.join(FOLDER ?? '', file), 'utf8'))];
  for (let at = 0; at < queue.length; at++) {
    const value = queue[at];
    if (typeof value === 'string') found.add(value);
    else if (Array.isArray(value)) queue.push(...value);
    else if (typeof value === 'object' && value !== null) queue.push(...Object.values(value));
  }
  return [...found];
}

/** Markup that tries to be active, from four collections. */
export function hostileMarkup(): string[] {
  return [
    'dompurify/expect.json',
    'h5sc/items.json',
    'h5sc/payloads.json',
    'owasp-xss-evasion/payloads.json',
    'sanitize-html/cases.json',
  ].flatMap(stringsIn);
}
