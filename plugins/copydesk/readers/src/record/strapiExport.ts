import { leftOut, type Found, type Place } from '../found';
import { isRecord, type JsonRecord } from './jsonRecord';

const UID = /^(?:api|plugin|admin|strapi)::[\w.-]+$/;

/**
 * A line of Strapi's own export: an entry of some content type, or of what surrounds them. Null where it is none of
 * these. `read` reads an entry's fields.
 */
export function ofStrapiExport(
  record: JsonRecord,
  place: Place,
  read: (fields: JsonRecord) => Found,
): Found | null {
  const { type, data } = record;
  if (typeof type === 'string' && UID.test(type) && isRecord(data)) {
    const found = read(data);
    return found.kind === 'problem' || !type.startsWith('api::')
      ? leftOut(place.file, `of type "${type}"`)
      : found;
  }
  if (typeof record.uid === 'string' && UID.test(record.uid) && isRecord(record.attributes))
    return leftOut(place.file, 'that describe content types');
  if (isRecord(record.left) && isRecord(record.right) && typeof record.relation === 'string')
    return leftOut(place.file, 'that link entries');
  if (record.type === 'core-store' || record.type === 'webhook')
    return leftOut(place.file, 'of configuration');
  if (typeof record.createdAt === 'string' && isRecord(record.strapi))
    return leftOut(place.file, 'about the export itself');
  return null;
}
