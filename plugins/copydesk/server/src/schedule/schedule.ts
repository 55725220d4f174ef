import { auditPublic } from '../auditor/auditPublic';
import { pollDue } from '../feeds/pollDue';
import { takeUpImports } from '../imports/takeUpImports';
import type { Newsroom } from '../newsroom/newsroom';
import { publishDue } from './publishDue';
import { takeDownExpired } from './takeDownExpired';

/** Two turns of one task never overlap on one server: a slow one makes the next wait for its own turn. */
function oneAtATime(work: () => Promise<unknown>): () => Promise<void> {
  let isRunning = false;
  return async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      await work();
    } finally {
      isRunning = false;
    }
  };
}

/** Puts Copydesk's own work on Strapi's clock: what is due, what has expired, and the look at all that is public. */
export function keepSchedule(newsroom: Newsroom): void {
  const { strapi, config } = newsroom;
  const told = (name: string, work: () => Promise<unknown>) => async (): Promise<void> => {
    await work().catch((error: unknown) => {
      strapi.log.error(`Copydesk could not ${name}.`, { error });
    });
  };
  const guarded = (name: string, work: () => Promise<unknown>) => oneAtATime(told(name, work));
  strapi.cron.add({
    copydeskPublishDue: {
      task: guarded('publish what is due', () => publishDue(newsroom, new Date())),
      options: { rule: config.schedule.rule },
    },
    copydeskTakeDownExpired: {
      task: guarded('take down what has expired', () => takeDownExpired(newsroom, new Date())),
      options: { rule: config.schedule.rule },
    },
    copydeskPollFeeds: {
      // Its turns may overlap: one slow site must not keep the others waiting. No feed is polled twice for that.
      task: told('poll the feeds', () => pollDue(newsroom, new Date())),
      options: { rule: config.feeds.rule },
    },
    copydeskTakeUpImports: {
      task: guarded('take up imports that were cut off', () => takeUpImports(newsroom)),
      options: { rule: config.schedule.rule },
    },
    copydeskFetchPhotos: {
      task: async () => newsroom.photos.look(newsroom),
      options: { rule: config.feeds.rule },
    },
    copydeskAudit: {
      task: guarded('look at what is public', () => auditPublic(newsroom)),
      options: { rule: config.auditor.rule },
    },
  });
}
