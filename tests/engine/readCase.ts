import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BodyBlockType, Scrape, Story } from '../../plugins/copydesk/engine/src';

const CASES = join(__dirname, 'cases');

export interface ExpectedBlock {
  type: BodyBlockType;
  level?: number;
  ordered?: boolean;
  text: string;
}

/** What must come out of a case. A removal or recognised block is given by the first 60 characters of its text. */
export interface Expected {
  /** What is handed over beside the page itself. */
  given?: { url?: string; fetchedAt?: string };
  /** The fields that matter here, exactly; captions by the fields that are given. */
  story: Partial<Omit<Story, 'missing' | 'captions'>> & { missing?: string[]; captions?: object[] };
  body: ExpectedBlock[];
  recognised: { text: string; as: string }[];
  removals: { text: string; rule: string }[];
}

export function caseNames(): string[] {
  return readdirSync(CASES).sort();
}

/** A case folder: the scrape as it came, and what must come out of it. */
export function readCase(name: string): { scrape: Scrape; expected: Expected } {
  const folder = join(CASES, name);
  const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const html = join(folder, 'scrape.html');
  const scrape = existsSync(html)
    ? { html: readFileSync(html, 'utf8'), ...expected.given }
    : { text: readFileSync(join(folder, 'scrape.txt'), 'utf8'), ...expected.given };
  return { scrape, expected };
}
