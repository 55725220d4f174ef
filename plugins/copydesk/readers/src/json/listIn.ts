import { bodyOf } from '../record/bodyOf';
import { Fields, foldName } from '../record/fields';
import { FIELD_NAMES, LIST_NAMES } from '../record/fieldNames';
import { isRecord, textOf, type JsonRecord } from '../record/jsonRecord';
import { isNinjs } from '../record/ninjs';
import { webAddress } from '../record/webAddress';

const DEEPEST = 3;
const ARTICLE_TYPE = /Article$|^BlogPosting$|Posting$|^Report$/;

/** The articles that an object of JSON holds as a list; null where the object is one itself, or no list is found. */
export function listIn(value: unknown, depth = 0): readonly unknown[] | null {
  if (!isRecord(value) || depth > DEEPEST || isNinjs(value)) return null;
  const graph = value['@graph'];
  if (Array.isArray(graph)) {
    const articles = graph.filter((one) => isRecord(one) && [one['@type']].flat().some(isArticleType));
    return articles.length > 0 ? articles : graph;
  }
  const byName = new Map(Object.entries(value).map(([name, inner]) => [foldName(name), inner]));
  for (const name of LIST_NAMES) {
    const inner = byName.get(name);
    if (Array.isArray(inner) && inner.some(isRecord) && !hasText(value)) return inner;
    const further = isRecord(inner) ? listIn(inner, depth + 1) : null;
    if (further !== null) return further;
  }
  if (hasText(value)) return null;
  const lists = Object.values(value).filter(
    (inner): inner is unknown[] =>
      Array.isArray(inner) && inner.some((one) => isRecord(one) && isArticle(one)),
  );
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

const isArticleType = (type: unknown) => typeof type === 'string' && ARTICLE_TYPE.test(type);

/** A list under an unknown name may be of anything: its objects must look like articles. */
function isArticle(record: JsonRecord): boolean {
  return hasText(record) || new Fields(record).read('url', (value) => webAddress(textOf(value))) !== null;
}

function hasText(record: JsonRecord): boolean {
  const fields = new Fields(record);
  return (
    fields.read('html', (value) => (typeof value === 'string' ? value : null)) !== null ||
    [...FIELD_NAMES.content, ...FIELD_NAMES.text].some((name) => bodyOf(fields.get(name)) !== null)
  );
}
