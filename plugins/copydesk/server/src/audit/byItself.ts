import { duringWork } from '../newsroom/duringWork';

const paths = duringWork<string>();

/** Has what is decided meanwhile recorded as Copydesk's own doing, by this path: 'schedule', 'auditor'. */
export const byItself = <T>(path: string, run: () => Promise<T>): Promise<T> => paths.run(path, run);

/** By which path Copydesk acts of itself; undefined where somebody else does. */
export const ownPath = (): string | undefined => paths.get();
