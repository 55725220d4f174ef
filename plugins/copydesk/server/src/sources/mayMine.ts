import { z } from 'zod';
import { flag } from '../newsroom/columns';
import type { Newsroom } from '../newsroom/newsroom';
import { approvalFields, isApproved } from './isApproved';

const agreement = z.object({ ...approvalFields, textAndDataMiningReserved: flag(false) });

/**
 * Whether a source lets its copy be mined: an editor who approves one that does not reserve text and data mining says
 * that its copy may be taken, for as long as the approval lasts.
 */
export async function mayMine(
  { strapi, types }: Newsroom,
  documentId: string | null,
  now: Date,
): Promise<boolean> {
  if (documentId === null) return false;
  const row: unknown = await strapi.db.query(types.source).findOne({
    select: ['approval', 'approvedUntil', 'textAndDataMiningReserved'],
    where: { documentId },
  });
  const found = agreement.nullable().parse(row);
  return found !== null && isApproved(found, now) && !found.textAndDataMiningReserved;
}
