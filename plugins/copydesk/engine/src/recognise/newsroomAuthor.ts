import type { Page } from '../page/page';
import { comparable } from '../page/words';
import { firstNamed } from '../parse/metadata';
import { parsedUrl } from '../parse/parsedUrl';
import { agencyNamed } from './agencies';

/** Who wrote the story, as the page's data has it. */
export interface DeclaredAuthor {
  name: string;
  /** Whether the data call it an organisation. */
  isOrganisation: boolean;
}

const LONGEST = 60;
const SHORTEST = 3;
/** What a newsroom adds to its own name where it signs: 'BR24 Redaktion', 'Harbour Post Staff'. */
const STAFF =
  /(?<![\p{L}\p{N}])(?:by|the|our|staff|editorial|board|editors?|reporters?|writers?|news|newsroom|newsdesk|desk|team|web|online|redaktion|rédaction|redaction|redacción|redazione|redação|redactie|redakcja|redaksi|redaktionen|редакция|редакція|haber merkezi)(?![\p{L}\p{N}])/giu;
const BETWEEN = /\s*[,/;&|]\s*|\s(?:and|und|et|y|e|en|with|avec|mit)\s/u;

/**
 * The newsroom that the page's data declare as the author, where they name no person: 'kicker', 'BR24 Redaktion'. Null
 * where an agency is declared, since then the newsroom did not write it, and for a name that is not this newsroom's own:
 * 'admin', 'News Staff', a job.
 */
export function newsroomAuthor(page: Page, declared: readonly DeclaredAuthor[]): string | null {
  const names = declared.map((author) => ({ ...author, name: author.name.trim() }));
  if (names.some(({ name }) => namesAgency(name))) return null;
  const own = ownNames(page);
  const found = names.find(
    ({ name, isOrganisation }) =>
      name.length >= SHORTEST && name.length <= LONGEST && isNewsroom(name, isOrganisation, own),
  );
  return found?.name ?? null;
}

/** Whether one of the names in a line is an agency's: 'Le Phare et AFP'. */
export function namesAgency(line: string): boolean {
  return line.split(BETWEEN).some((part) => agencyNamed(part.replace(/^by\s+/i, '')) !== null);
}

function isNewsroom(name: string, isOrganisation: boolean, own: readonly string[]): boolean {
  const bare = comparable(name.replace(STAFF, ' '));
  if (bare === '') return own.includes(comparable(name));
  return isOrganisation || own.includes(bare) || own.includes(comparable(name));
}

/** What the page calls its site, as it would be compared: the name, its initials, the host. */
function ownNames({ metadata, hints, baseUrl }: Page): string[] {
  const names = [
    firstNamed(metadata, ['og:site_name', 'application-name', 'publisher']),
    metadata.article?.publisher,
    metadata.marked?.publisher,
    hints.publisher,
  ].flatMap((name) => (name ? [name] : []));
  const host = baseUrl === null ? '' : (parsedUrl(baseUrl)?.hostname ?? '').replace(/^www\./, '');
  return [...names.flatMap((name) => [name, name.replace(STAFF, ' '), initialsOf(name)]), host]
    .map(comparable)
    .filter((name) => name.length > 1);
}

/** 'MND' of 'Mexico News Daily'. */
function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('');
}
