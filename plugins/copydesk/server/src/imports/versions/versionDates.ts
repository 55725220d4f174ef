const DAY = 86_400_000;
const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * When a version was changed by its publisher, against when the desk's was; 'unknown' where one of the dates is.
 * @param modifiedAt of the new one: ISO 8601, a day or a moment; a day alone is older only where all of it is
 * @param held of the desk's: a moment
 */
export function comparedInTime(
  modifiedAt: string | null,
  held: string | null,
): 'older' | 'newer' | 'same' | 'unknown' {
  if (modifiedAt === null || held === null) return 'unknown';
  const [first, own] = [new Date(modifiedAt).getTime(), new Date(held).getTime()];
  if (Number.isNaN(first) || Number.isNaN(own)) return 'unknown';
  const last = DAY_ALONE.test(modifiedAt) ? first + DAY - 1 : first;
  return last < own ? 'older' : first > own ? 'newer' : 'same';
}
