import { registerPermissions } from './desk/permissions';
import { keepCredit } from './gate/keepCredit';
import { resumeImports } from './imports/processImport';
import { keepLicence } from './licences/keepLicence';
import { seedLicences } from './licences/seedLicences';
import { ensureIndexes } from './newsroom/indexes';
import type { Newsroom } from './newsroom/newsroom';

export async function bootstrap(newsroom: Newsroom): Promise<void> {
  await ensureIndexes(newsroom);
  await registerPermissions(newsroom.strapi);
  keepCredit(newsroom);
  keepLicence(newsroom);
  // A content type of the newsroom's own may ask for more than Copydesk can fill in; it works without these too.
  await seedLicences(newsroom).catch((error: unknown) => {
    newsroom.strapi.log.error(
      'Copydesk could not add the ready-made licences. It tries again at the next start.',
      {
        error,
      },
    );
  });
  resumeImports(newsroom).catch((error: unknown) => {
    newsroom.strapi.log.error('Copydesk could not go on with the imports that were left.', { error });
  });
}
