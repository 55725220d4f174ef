import type { Place, Problem } from '../found';

const WITHDRAWN = ['canceled', 'cancelled', 'withheld'];

/** Whether a pubStatus of the IPTC says that a story is not to be used, or not yet. */
export const isWithdrawn = (status: string | null): boolean => status !== null && WITHDRAWN.includes(status);

/** What is said of a story that its sender cancelled or withholds. */
export function withdrawn(of: {
  place: Place;
  field: string;
  status: string | null;
  /** Its headline, or what it is known by. */
  story: string | null | undefined;
  /** Its address; null where it has none. */
  url: string | null;
}): Problem {
  const isWithheld = of.status === 'withheld';
  return {
    kind: 'problem',
    place: of.place,
    field: of.field,
    what: `Its sender calls it ${isWithheld ? 'withheld' : 'cancelled'}: ${of.story ?? ''}.`,
    whatToDo: isWithheld ? 'Wait until it is usable.' : 'Kill the article where you published it.',
    ...(of.url !== null && { withdraws: { url: of.url, status: isWithheld ? 'withheld' : 'canceled' } }),
  };
}
