import type { Newsroom } from '../newsroom/newsroom';
import { IMPORT } from './importItem';

/** Milliseconds without a word after which an import that is being received counts as cut off. */
export const silenceOf = ({ config }: Newsroom): number => config.imports.leaseSeconds * 1_000;

/**
 * Says of an import that it is still being received, again and again, however long its sender takes over the next piece.
 * @returns what ends that
 */
export function keepReceiving(newsroom: Newsroom, id: number): () => void {
  const { strapi } = newsroom;
  const beat = async (): Promise<void> => {
    try {
      await strapi.db.query(IMPORT).update({ where: { id }, data: { updatedAt: new Date() } });
    } catch (error) {
      strapi.log.warn('Copydesk could not say that an import is still being received.', { error });
    }
  };
  const timer = setInterval(() => void beat(), silenceOf(newsroom) / 3);
  timer.unref();
  return () => clearInterval(timer);
}
