import { keepTrail } from './audit/keepTrail';
import { recordApprovals } from './audit/recordApprovals';
import { registerPermissions } from './desk/permissions';
import { keepCredit } from './gate/keepCredit';
import { resumeImports } from './imports/processImport';
import { ensureIndexes } from './newsroom/indexes';
import type { Newsroom } from './newsroom/newsroom';
import { watchExpiry, watchSupports } from './override/watchCovered';

export async function bootstrap(newsroom: Newsroom): Promise<void> {
  await ensureIndexes(newsroom);
  await registerPermissions(newsroom.strapi);
  keepCredit(newsroom);
  recordApprovals(newsroom);
  keepTrail(newsroom);
  watchSupports(newsroom);
  watchExpiry(newsroom);
  resumeImports(newsroom).catch((error: unknown) => {
    newsroom.strapi.log.error('Copydesk could not go on with the imports that were left.', { error });
  });
}
