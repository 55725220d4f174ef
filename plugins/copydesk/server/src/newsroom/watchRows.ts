import type { Core } from '@strapi/strapi';
import { isRow, oncePerStrapi } from './rawSql';

type Lifecycles = Core.Strapi['db']['lifecycles'];
type Subscriber = Exclude<Parameters<Lifecycles['subscribe']>[0], (...given: never[]) => unknown>;

const ACTIONS = [
  'beforeCreate',
  'beforeCreateMany',
  'beforeUpdate',
  'beforeUpdateMany',
  'beforeDelete',
  'beforeDeleteMany',
  'afterCreate',
  'afterUpdate',
  'afterUpdateMany',
] as const satisfies readonly (keyof Subscriber)[];
type Action = (typeof ACTIONS)[number];
type Handler = NonNullable<Subscriber[Action]>;

/** Who wants to know what happens to rows of some content types or components, each with a state of its own. */
export type Watcher = Pick<Subscriber, Action> & { models: readonly string[] };

/** Copydesk's subscriber to a Strapi's events of rows, and those that it tells, in their order. */
const subscribed = oncePerStrapi((strapi) => {
  const subscriber: Subscriber & { models: string[] } = { models: [] };
  strapi.db.lifecycles.subscribe(subscriber);
  return { subscriber, watchers: [] as Watcher[] };
});

/**
 * Watches the database's own events, which every way of writing but knex comes by. Strapi asks all its subscribers at
 * every event, and a publication has some hundred of them: to it, all of Copydesk's are one.
 */
export function watchRows(strapi: Core.Strapi, watcher: Watcher): void {
  const { subscriber, watchers } = subscribed(strapi);
  watchers.push(watcher);
  for (const model of watcher.models) if (!subscriber.models.includes(model)) subscriber.models.push(model);
  for (const action of ACTIONS) if (watcher[action]) subscriber[action] ??= teller(watchers, action);
}

const teller =
  (watchers: readonly Watcher[], action: Action): Handler =>
  async (event) => {
    for (const [index, watcher] of watchers.entries()) {
      const handler = watcher[action];
      if (handler === undefined || !watcher.models.includes(event.model.uid)) continue;
      const known = event.state[index];
      const state = isRow(known) ? known : {};
      event.state[index] = state;
      await handler({ ...event, state });
    }
  };
