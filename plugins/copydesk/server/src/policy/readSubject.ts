import type { Knex } from 'knex';
import { z } from 'zod';
import { decision, IMPORT, IMPORT_ITEM } from '../imports/importItem';
import { storedLedger } from '../imports/storedLedger';
import { standingItem } from '../imports/versions/standingItem';
import type { Newsroom } from '../newsroom/newsroom';
import { rowReader, type RowReader } from '../newsroom/populatedRow';
import { oncePerStrapi } from '../newsroom/rawSql';
import type { Policy } from './policy';
import { policyIn, policyOf, policySetting } from './policySettings';
import { asksForChoice } from './rules/respectImportTerms';
import {
  readSubject,
  SUBJECT_POPULATE,
  SUBJECT_WITHOUT_FILES,
  type Around,
  type ImportedSubject,
  type Subject,
} from './subject';

const item = z.object({
  importDocumentId: z.string(),
  clean: z.array(z.string()).nullish().catch(null),
  cleanLinks: z.array(z.string()).nullish().catch(null),
  ledger: storedLedger.nullish().catch(null),
  decisions: z.array(decision).nullish().catch(null),
});

const ITEM_COLUMNS = Object.keys(item.shape);

/** How an article came in, its latest version; null where an editor wrote it by hand. */
async function importedOf(newsroom: Newsroom, articleDocumentId: string): Promise<ImportedSubject | null> {
  const { strapi } = newsroom;
  const row = await standingItem(newsroom, articleDocumentId, ITEM_COLUMNS);
  if (row === null) return null;
  const { importDocumentId, clean, cleanLinks, ledger, decisions } = item.parse(row);
  const run: { automated?: boolean | null } | null = await strapi.db
    .query(IMPORT)
    .findOne({ select: ['automated'], where: { documentId: importDocumentId } });
  const together = await strapi.db.query(IMPORT_ITEM).count({ where: { importDocumentId } });
  const takenOut = (decisions ?? []).filter(({ action }) => action === 'takeOut');
  return {
    automated: run?.automated === true,
    together,
    clean: clean ?? null,
    links: cleanLinks ?? null,
    removed: (ledger?.entries ?? []).flatMap((entry) =>
      entry.fate === 'removed' ? [entry.content.text] : [],
    ),
    takenOut: takenOut.flatMap(({ text }) => (text === undefined ? [] : [text])),
  };
}

/** Whether a rule asks how the article came in: few licences and sources do, and the answer costs three queries. */
function asksHow({ source, licence }: Subject): boolean {
  const asksLicence = licence !== null && (licence.noDerivatives || licence.keepsLinks);
  return asksLicence || asksForChoice({ source, licence });
}

/** What holds for every article at one moment. */
export const aroundOf = ({ config }: Pick<Newsroom, 'config'>, now: Date): Around => ({
  imported: null,
  desk: config.desk,
  now,
});

/** An article's row, populated by `SUBJECT_POPULATE`, as the policy sees it now. */
export async function subjectOfRow(newsroom: Newsroom, row: unknown, now: Date): Promise<Subject> {
  const subject = readSubject(row, aroundOf(newsroom, now));
  if (!asksHow(subject)) return subject;
  return { ...subject, imported: await importedOf(newsroom, subject.article.documentId) };
}

/** One version of an article; null where there is none such. */
export async function subjectOf(
  newsroom: Newsroom,
  where: Record<string, unknown>,
  now: Date,
): Promise<Subject | null> {
  const { strapi, types } = newsroom;
  const row: unknown = await strapi.db.query(types.article).findOne({ where, populate: SUBJECT_POPULATE });
  return row === null ? null : subjectOfRow(newsroom, row, now);
}

const POLICY = 'policy';

const readerOf = oncePerStrapi((strapi) => {
  const byArticle = new Map<string, RowReader | null>();
  return (article: string): RowReader | null => {
    const known = byArticle.get(article);
    if (known !== undefined) return known;
    const made = rowReader(strapi, article, SUBJECT_WITHOUT_FILES, { [POLICY]: policySetting(strapi) });
    byArticle.set(article, made);
    return made;
  };
});

/** A version of an article by its row's id, with the policy that is set in the same moment. */
export interface Version {
  id: number;
  subject: Subject;
  policy: Policy;
}

/**
 * Versions of articles, in one statement where the database can do that, but for one whose text shows pictures: their
 * files are kept otherwise.
 * @param which one by its row's id, or all that are public of a document by its id
 */
export async function readVersions(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  which: { id: number } | { documentId: string },
  now: Date,
): Promise<Version[]> {
  const { strapi, types } = newsroom;
  const read = readerOf(strapi)(types.article);
  if (read === null) return readVersionsByQuery(newsroom, which, now);
  const found = await ('id' in which
    ? read(trx, 'id', which.id)
    : read(trx, 'public of document', which.documentId));
  const versions: Version[] = [];
  for (const { id, row, beside } of found) {
    const subject = await subjectOfRow(newsroom, row, now);
    if (subject.article.body.images.length > 0)
      versions.push(...(await readVersionsByQuery(newsroom, { id }, now)));
    else versions.push({ id, subject, policy: policyIn(beside[POLICY]) });
  }
  return versions;
}

const rowWithId = z.looseObject({ id: z.number() });

async function readVersionsByQuery(
  newsroom: Newsroom,
  which: { id: number } | { documentId: string },
  now: Date,
): Promise<Version[]> {
  const { strapi, types } = newsroom;
  const found: unknown = await strapi.db.query(types.article).findMany({
    where: 'id' in which ? which : { ...which, publishedAt: { $notNull: true } },
    orderBy: { id: 'asc' },
    populate: SUBJECT_POPULATE,
  });
  const rows = z.array(rowWithId).parse(found);
  if (rows.length === 0) return [];
  const policy = await policyOf(newsroom);
  const versions: Version[] = [];
  for (const row of rows)
    versions.push({ id: row.id, subject: await subjectOfRow(newsroom, row, now), policy });
  return versions;
}
