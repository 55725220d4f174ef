import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseJson } from 'secure-json-parse';
import { z } from 'zod';
import {
  DESK_ACTIONS,
  DESK_MATCHES,
  deskJudge,
  DeskRuleRefused,
  readFtrSiteConfig,
  type DeskRule,
} from '../../engine/src';
import { isSystemError } from './systemError';
import { reasonOf } from './reasonOf';

/** A file of rules that cannot be used; the message says which rule, what is wrong and what to do. */
export class RulesRefused extends Error {
  override name = 'RulesRefused';
}

const rule = z.strictObject({
  id: z.string().min(1).optional(),
  action: z.enum(DESK_ACTIONS),
  matchBy: z.enum(DESK_MATCHES),
  value: z.coerce.string(),
  replacement: z.string().nullish(),
  reason: z.string().optional(),
  author: z.string().optional(),
  enabled: z.boolean().default(true),
});

/** What a file of rules says, and what of it is no rule, a line each. */
export interface ReadRules {
  rules: DeskRule[];
  left: string[];
}

/**
 * Reads the rules of a file: a list in JSON, or a site's config in the format of Full-Text RSS where the name ends in
 * `.txt`. Throws `RulesRefused` where the file cannot be read or one of its rules cannot be used.
 */
export async function readRules(file: string): Promise<ReadRules> {
  const text = await contentOf(file);
  const name = path.basename(file);
  if (path.extname(file).toLowerCase() === '.txt') {
    const { rules, left } = readFtrSiteConfig(text, name);
    return {
      rules,
      left: left.map(({ line, directive, why }) => `${file}, line ${line} left out (${directive}): ${why}`),
    };
  }
  const rules = rulesIn(file, valueOf(file, text)).map((read, index) => ({
    ...read,
    id: read.id ?? `rule-${index + 1}`,
    reason: read.reason ?? `A rule of ${name}.`,
    author: read.author ?? name,
  }));
  try {
    deskJudge(rules);
  } catch (error) {
    if (error instanceof DeskRuleRefused)
      throw new RulesRefused(`${file}: ${error.message}`, { cause: error });
    throw error;
  }
  return { rules, left: [] };
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isSystemError(error)) throw new RulesRefused(`${file}: ${reasonOf(error)}`, { cause: error });
    throw error;
  }
}

function valueOf(file: string, text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RulesRefused(
      `${file} is no JSON (${why}). Write a list of rules, or name a site's config so that it ends in .txt.`,
      { cause: error },
    );
  }
}

function rulesIn(file: string, value: unknown): z.infer<typeof rule>[] {
  const read = z.array(rule, 'must be a list of rules').safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path: [index, ...field], message }) => {
    const which = typeof index === 'number' ? `rule ${index + 1}` : 'the whole';
    return `  - ${[which, ...field.map(String)].join(', ')}: ${message}`;
  });
  throw new RulesRefused(
    `${file} holds no rules that can be used:\n${faults.join('\n')}\n` +
      'A rule is {"action": "remove", "matchBy": "startsWith", "value": "Advertise with us", "reason": "…"}.',
  );
}
