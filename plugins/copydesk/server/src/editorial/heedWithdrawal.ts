import type { Knex } from 'knex';
import { z } from 'zod';
import type { Withdrawal } from '../../../readers/src';
import { articleSubject } from '../audit/articleSubject';
import { recordEvent } from '../audit/recordEvent';
import { holdArticle } from '../gate/hold';
import { takeDown } from '../gate/takeDown';
import type { Newsroom } from '../newsroom/newsroom';
import { answerOf } from '../newsroom/preparedSql';
import { columnOf, tableOf } from '../newsroom/rawSql';

/** Articles that one withdrawal is about: those of one address. */
const MOST = 100;

const drafts = z.array(
  z.object({ documentId: z.string(), headline: z.string().nullish(), pubStatus: z.string().nullish() }),
);

/**
 * Withholds what its sender has cancelled or withholds: it can't be published until an editor sets it to usable, or kills
 * it, which is an editor's alone. What of it is public already stays so, the auditor naming it meanwhile; or is taken down
 * at once, where the newsroom has it so for what loses its credit. Never silently: each is a sentence for the report and an
 * event of the trail, in the transaction that runs.
 */
export async function heedWithdrawal(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  { url, status }: Withdrawal,
): Promise<string[]> {
  const { strapi, types } = newsroom;
  const found = drafts.parse(
    await strapi.db.query(types.article).findMany({
      select: ['documentId', 'headline', 'pubStatus'],
      where: { originalUrl: url, publishedAt: null },
      orderBy: { id: 'asc' },
      limit: MOST,
    }),
  );
  const said: string[] = [];
  for (const { documentId, headline, pubStatus } of found)
    if (pubStatus !== 'canceled' && pubStatus !== 'withheld')
      said.push(
        await heed(newsroom, trx, { documentId, headline: headline ?? 'Without a headline', status }),
      );
  return said;
}

async function heed(
  newsroom: Newsroom,
  trx: Knex.Transaction,
  { documentId, headline, status }: { documentId: string; headline: string; status: Withdrawal['status'] },
): Promise<string> {
  const { strapi, config } = newsroom;
  const isPublic = await withhold(newsroom, trx, documentId);
  await recordEvent(newsroom, {
    action: 'withdrawnUpstream',
    subject: articleSubject({ documentId, headline }),
    detail: { status, isPublic },
  });
  if (!isPublic) return `The desk holds it as "${headline}", which is withheld now.`;
  if (config.gate.whenCreditIsLost === 'takeDown') {
    await takeDown(newsroom, documentId, { action: 'takenDown', detail: { because: 'withdrawnUpstream' } });
    return `The desk held it as "${headline}", which was public, and was taken down and withheld.`;
  }
  strapi.log.warn(`Copydesk: the sender of "${headline}" calls it ${status}, and it is public.`);
  return `The desk holds it as "${headline}", which is public: kill it there, or take it down.`;
}

/** Past the gate, since it makes nothing public; the public version as well, for whoever looks at what is. */
async function withhold(newsroom: Newsroom, trx: Knex.Transaction, documentId: string): Promise<boolean> {
  const { strapi, types } = newsroom;
  const publicIds = await holdArticle(newsroom, trx, documentId);
  const column = columnOf(strapi, types.article, 'pubStatus');
  await answerOf(
    trx,
    `update ${tableOf(strapi, types.article)} set ${column} = 'withheld' where document_id = ?`,
    [documentId],
  );
  return publicIds.length > 0;
}
