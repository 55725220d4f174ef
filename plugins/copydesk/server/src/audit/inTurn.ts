/** The last that has its turn in each transaction. */
const last = new WeakMap<object, Promise<unknown>>();

/**
 * Does one thing after the other within a transaction, whoever begins them at once: a bulk publication publishes all its
 * articles side by side in one, and what the database locks keeps only other transactions out.
 */
export function inTurn<T>(transaction: object, work: () => Promise<T>): Promise<T> {
  const before = last.get(transaction) ?? Promise.resolve();
  const turn = before.then(work, work);
  last.set(transaction, turn);
  return turn;
}
