import { readFtrSiteConfig, type FtrSiteConfig } from '../../../engine/src';
import type { Newsroom } from '../newsroom/newsroom';
import { addRules, refuseUnknownSource } from './rules';
import type { RuleRow } from './ruleRow';

/** What a site's config was read into, and the rules that were made of it. */
export interface ImportedSiteConfig {
  rules: RuleRow[];
  left: FtrSiteConfig['left'];
}

/** What would become of a site's config; nothing is written. */
export async function readSiteConfig(
  newsroom: Newsroom,
  sourceDocumentId: string,
  config: string,
  author: string,
): Promise<FtrSiteConfig> {
  await refuseUnknownSource(newsroom, sourceDocumentId);
  return readFtrSiteConfig(config, author);
}

/** Adds what a site's config says to the rules of a source, all or none. */
export async function importSiteConfig(
  newsroom: Newsroom,
  sourceDocumentId: string,
  config: string,
  author: string,
): Promise<ImportedSiteConfig> {
  const { rules, left } = readFtrSiteConfig(config, author);
  const drafts = rules.map(({ id: _id, author: _author, replacement, ...draft }) => ({
    ...draft,
    replacement: replacement ?? null,
  }));
  return { rules: await addRules(newsroom, sourceDocumentId, drafts, author), left };
}
