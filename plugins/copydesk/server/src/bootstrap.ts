import { registerPermissions } from './desk/permissions';
import { gateRows } from './gate/gateRows';
import { keepCredit } from './gate/keepCredit';
import { keepPublic } from './gate/keepPublic';
import { resumeImports } from './imports/processImport';
import { ensureIndexes } from './newsroom/indexes';
import type { Newsroom } from './newsroom/newsroom';

export async function bootstrap(newsroom: Newsroom): Promise<void> {
  await ensureIndexes(newsroom);
  await registerPermissions(newsroom.strapi);
  gateRows(newsroom);
  keepCredit(newsroom);
  keepPublic(newsroom);
  resumeImports(newsroom).catch((error: unknown) => {
    newsroom.strapi.log.error('Copydesk could not go on with the imports that were left.', { error });
  });
}
