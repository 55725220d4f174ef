import { auditPublic } from './auditor/auditPublic';
import { keepTrail } from './audit/keepTrail';
import { recordApprovals } from './audit/recordApprovals';
import { registerPermissions } from './desk/permissions';
import { keepKilled } from './editorial/keepKilled';
import { gateRows } from './gate/gateRows';
import { keepCredit } from './gate/keepCredit';
import { keepPublic } from './gate/keepPublic';
import { watchTransfers } from './gate/transfers';
import { IMPORT_FINISHED } from './imports/finishImport';
import { runImports } from './imports/runImports';
import { goOnCarryingOut } from './imports/steering/carryOut';
import { takeUpAtStart } from './imports/takeUpImports';
import { keepLicence } from './licences/keepLicence';
import { seedLicences } from './licences/seedLicences';
import { signTheRest } from './nearDuplicates/signTheRest';
import { ensureIndexes } from './newsroom/indexes';
import { countTables } from './newsroom/tableStatistics';
import { tellOfFailedCommits } from './newsroom/tellOfFailedCommits';
import { fillCaptions } from './photos/fillCaptions';
import { keepMetadata } from './photos/keepMetadata';
import { keepPhotos } from './photos/keepPhotos';
import { keepSchedule } from './schedule/schedule';
import { takeDownExpired } from './schedule/takeDownExpired';
import { keepDomains } from './sources/keepDomains';
import { keepSeverities } from './sources/keepSeverities';
import type { Newsroom } from './newsroom/newsroom';
import { watchExpiry, watchSupports } from './override/watchCovered';

export async function bootstrap(newsroom: Newsroom): Promise<void> {
  tellOfFailedCommits(newsroom.strapi);
  await ensureIndexes(newsroom);
  await countTables(newsroom);
  await registerPermissions(newsroom.strapi);
  gateRows(newsroom);
  watchTransfers(newsroom, () => auditPublic(newsroom));
  keepDomains(newsroom);
  keepSeverities(newsroom);
  keepCredit(newsroom);
  keepPhotos(newsroom);
  keepMetadata(newsroom.strapi);
  // Before what judges a changed caption, so that it is judged with what its file says.
  fillCaptions(newsroom);
  keepLicence(newsroom);
  keepKilled(newsroom);
  // A content type of the newsroom's own may ask for more than Copydesk can fill in; it works without these too.
  await seedLicences(newsroom).catch((error: unknown) => {
    newsroom.strapi.log.error(
      'Copydesk could not add the ready-made licences. It tries again at the next start.',
      {
        error,
      },
    );
  });
  keepPublic(newsroom);
  recordApprovals(newsroom);
  keepTrail(newsroom);
  watchSupports(newsroom);
  watchExpiry(newsroom);
  keepSchedule(newsroom);
  // What expired while no server ran is gone before the first reader is answered.
  await takeDownExpired(newsroom, new Date()).catch((error: unknown) => {
    newsroom.strapi.log.error('Copydesk could not take down what has expired.', { error });
  });
  // A shutdown waits for it, as it does for imports.
  newsroom.work.track(auditAtStart(newsroom)).catch((error: unknown) => {
    newsroom.strapi.log.error('Copydesk could not look at what is public.', { error });
  });
  newsroom.work.track(signTheRest(newsroom)).catch((error: unknown) => {
    newsroom.strapi.log.error('Copydesk could not look for articles without a signature.', { error });
  });
  newsroom.strapi.get('webhookStore').addAllowedEvent('COPYDESK_IMPORT_FINISHED', IMPORT_FINISHED);
  await takeUpAtStart(newsroom);
  newsroom.work.track(goOnCarryingOut(newsroom)).catch((error: unknown) => {
    newsroom.strapi.log.error('Copydesk could not go on with what was decided about imports.', { error });
  });
  await runImports(newsroom);
  newsroom.photos.look(newsroom);
}

async function auditAtStart(newsroom: Newsroom): Promise<void> {
  await auditPublic(newsroom);
}
