import type { Newsroom } from '../newsroom/newsroom';
import { watchRows } from '../newsroom/watchRows';
import { noteBefore, SUPPORTS } from './supportChange';

interface RowEvent {
  params: { where?: unknown };
}

/**
 * Keeps what is public credited when a source, a licence or a caption changes: notes each as it was. Registered on the
 * database's own events, which `gateRows` puts into a change that is judged when it is done.
 */
export function keepPublic(newsroom: Newsroom): void {
  for (const support of SUPPORTS) {
    const before = ({ params }: RowEvent): Promise<void> => noteBefore(newsroom, support, params.where);
    watchRows(newsroom.strapi, {
      models: [newsroom.types[support]],
      beforeUpdate: before,
      beforeUpdateMany: before,
    });
  }
}
