import { createHash } from 'node:crypto';
import { canonicalJson } from '../audit/canonicalJson';
import type { Finding } from '../policy/rule';
import type { Subject } from '../policy/subject';

/**
 * What an override covered, as a SHA-256: whose the article says it is, its source with its approval, its licence, its
 * photos with their credits, and the findings of the rules that are overridden, word for word. An override holds as long
 * as this stays; headline, text and whatever credits nobody may change under it.
 * @param rules ids of the rules that are overridden
 * @param findings all that the article has now
 */
export function fingerprint(
  { article, source, licence }: Subject,
  rules: readonly string[],
  findings: readonly Finding[],
): string {
  const covered = {
    article: {
      byline: article.byline,
      bylineAbsence: article.bylineAbsence,
      authors: (article.authors ?? []).map(({ name }) => name),
      originalUrl: article.originalUrl,
      permission: article.permission,
      creditLine: article.creditLine,
      datelineAgency: article.dateline?.agency ?? null,
      counterPixel: article.counterPixel,
      embargoedUntil: article.embargoedUntil?.toISOString() ?? null,
      expires: article.expires?.toISOString() ?? null,
      pubStatus: article.pubStatus,
    },
    source: source && { documentId: source.documentId, approval: source.approval },
    licence: licence && {
      documentId: licence.documentId,
      nonCommercial: licence.nonCommercial,
      noDerivatives: licence.noDerivatives,
      includesPhotos: licence.includesPhotos,
    },
    photos: article.photoCaptions,
    findings: findings
      .filter(({ rule }) => rules.includes(rule))
      .map(({ rule, path, message }) => ({ rule, path, message })),
  };
  return createHash('sha256').update(canonicalJson(covered), 'utf8').digest('hex');
}
