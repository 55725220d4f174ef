import { agencyNamed } from '../../../engine/src';
import type { Subject } from './subject';

/** A field of an article with the agencies that it names, as their own style has them. */
export interface NamedIn {
  agencies: string[];
  path: string[];
}

/** 'By Ines Calloway, Associated Press', 'Ines Calloway of Reuters', 'AP/dpa'. */
const BETWEEN = /\s*[,;/|·•]\s*|\s+[-–—]\s+|\s+(?:of|for|from)\s+/i;

/** Many an agency's short name is somebody's first name: behind a name, it counts in the capitals of the agency alone. */
const isAsWritten = (part: string, agency: string): boolean =>
  /\s/.test(part.trim()) || agency !== agency.toUpperCase() || part === part.toUpperCase();

function agenciesIn(line: string | null): string[] {
  if (line === null) return [];
  const whole = agencyNamed(line);
  if (whole !== null) return [whole];
  const found = line.split(BETWEEN).flatMap((part) => {
    const agency = agencyNamed(part);
    return agency !== null && isAsWritten(part, agency) ? [agency] : [];
  });
  return [...new Set(found)];
}

/** Where an article says which agency it is from: dateline, byline, where its authors work, credit line. */
export function agenciesNamed({ article }: Pick<Subject, 'article'>): NamedIn[] {
  const lines = [
    { line: article.dateline?.agency ?? null, path: ['dateline', 'agency'] },
    { line: article.byline?.replace(/^by\s+/i, '') ?? null, path: ['byline'] },
    ...(article.authors ?? []).map(({ institution }) => ({ line: institution, path: ['authors'] })),
    { line: article.creditLine, path: ['creditLine'] },
  ];
  return lines
    .map(({ line, path }) => ({ agencies: agenciesIn(line), path }))
    .filter(({ agencies }) => agencies.length > 0);
}

/** Whether a source is that agency itself. */
export const isAgency = (name: string, agency: string): boolean =>
  (agencyNamed(name) ?? name).toLowerCase() === agency.toLowerCase();
