import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';
import { isCredited } from '../policy/rules/requirePhotoCredit';
import { captionSubject } from '../policy/subject';
import { holdEntries } from './hold';

/** What hangs an article's credit on another entry. */
type Support = 'source' | 'licence' | 'photoCaption';

const RELATION = { source: 'source', licence: 'licence', photoCaption: 'photoCaptions' } as const;
const WORD = { source: 'source', licence: 'licence', photoCaption: 'photo caption' } as const;

/** Headlines to name in a refusal; more are counted. */
const NAMED = 3;

interface LifecycleEvent {
  action: string;
  params: { where?: unknown; data?: Record<string, unknown> };
}

interface Article {
  headline: string | null;
}

const inWords = (articles: readonly Article[], count: number): string => {
  const named = articles.map(({ headline }) => `"${headline ?? 'Without a headline'}"`).join(', ');
  return count > articles.length ? `${named} and ${count - articles.length} more` : named;
};

function refuse(path: string[], message: string): never {
  throw fieldError(message, [{ path, message }]);
}

const namedEntry = z.looseObject({ id: z.number(), name: z.string().nullish(), text: z.string().nullish() });
type NamedEntry = z.infer<typeof namedEntry>;

/**
 * Keeps what articles hang their credit on: an entry in use can't be deleted, a source can't lose its approval nor a
 * caption its credit while a published article needs it. Registered on the database's own events, so that
 * `strapi.db.query` meets it as well as the admin, REST and `strapi.documents`.
 */
export function keepCredit(newsroom: Newsroom): void {
  const { strapi, types, config } = newsroom;

  async function entriesIn(support: Support, where: unknown): Promise<NamedEntry[]> {
    return z.array(namedEntry).parse(await strapi.db.query(types[support]).findMany({ where: where ?? {} }));
  }

  async function refuseWhereUsed(
    support: Support,
    entry: NamedEntry,
    only: 'published' | 'all',
    refusalOf: (articles: string) => never,
  ): Promise<void> {
    const where = {
      [RELATION[support]]: { id: entry.id },
      ...(only === 'published' ? { publishedAt: { $notNull: true } } : { publishedAt: null }),
    };
    const articles = strapi.db.query(types.article);
    const count = await articles.count({ where });
    if (count > 0)
      refusalOf(inWords(await articles.findMany({ where, select: ['headline'], limit: NAMED }), count));
    if (only === 'all') await refuseWhereUsed(support, entry, 'published', refusalOf);
  }

  async function beforeDelete(support: Support, { params }: LifecycleEvent): Promise<void> {
    const entries = await entriesIn(support, params.where);
    await holdEntries(
      newsroom,
      types[support],
      entries.map(({ id }) => id),
    );
    for (const entry of entries)
      await refuseWhereUsed(support, entry, 'all', (articles) =>
        refuse(
          [],
          `This ${WORD[support]} ("${entry.name ?? entry.text ?? entry.id}") can't be deleted: it is in use by ${articles}. ` +
            `Give these another ${WORD[support]} first.`,
        ),
      );
  }

  async function beforeSourceUpdate({ params: { where, data = {} } }: LifecycleEvent): Promise<void> {
    if (!('approval' in data) || data.approval === 'approved') return;
    for (const entry of await entriesIn('source', where)) {
      if (entry.approval !== 'approved') continue;
      await refuseWhereUsed('source', entry, 'published', (articles) =>
        refuse(
          ['approval'],
          `${entry.name ?? 'This source'} can't lose its approval: it is the source of what is published, ${articles}. ` +
            'Unpublish these first.',
        ),
      );
    }
  }

  async function beforeCaptionUpdate({ params: { where, data = {} } }: LifecycleEvent): Promise<void> {
    if (!('creator' in data) && !('agency' in data)) return;
    for (const entry of await entriesIn('photoCaption', where)) {
      const before = captionSubject.parse(entry);
      const after = captionSubject.parse({ ...entry, ...data });
      if (!isCredited(before) || isCredited(after)) continue;
      await refuseWhereUsed('photoCaption', entry, 'published', (articles) =>
        refuse(
          ['creator'],
          `This caption must keep its creator or its agency: it stands in what is published, ${articles}. ` +
            'Unpublish these first.',
        ),
      );
    }
  }

  const onDelete = (support: Support, uid: UID.ContentType): void => {
    watchRows(strapi, {
      models: [uid],
      beforeDelete: (event: LifecycleEvent) => beforeDelete(support, event),
      beforeDeleteMany: (event: LifecycleEvent) => beforeDelete(support, event),
    });
  };
  onDelete('source', types.source);
  onDelete('licence', types.licence);
  onDelete('photoCaption', types.photoCaption);
  // Where the newsroom would rather take articles down, that is done once the change is written: see `keepPublic`.
  if (config.gate.whenCreditIsLost === 'takeDown') return;
  watchRows(strapi, {
    models: [types.source],
    beforeUpdate: beforeSourceUpdate,
    beforeUpdateMany: beforeSourceUpdate,
  });
  watchRows(strapi, {
    models: [types.photoCaption],
    beforeUpdate: beforeCaptionUpdate,
    beforeUpdateMany: beforeCaptionUpdate,
  });
}
