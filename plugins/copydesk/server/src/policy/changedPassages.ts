/** Passages of an article that its clean text does not have, and those that it lacks or has elsewhere. */
export interface ChangedPassages {
  added: string[];
  missing: string[];
}

/**
 * How an article's text differs from what the engine made of its scrape. Quotation marks, dashes and spaces are house
 * style; `removed` may stand again where an editor put it back, and what opens as `takenOut` may be gone.
 */
export function changedPassages(
  bodyText: string,
  clean: readonly string[],
  { removed, takenOut }: { removed: readonly string[]; takenOut: readonly string[] },
): ChangedPassages {
  const now = passagesOf(bodyText);
  const own = clean.flatMap(passagesOf);
  const places = placesOf(own.map(folded));
  const mayStand = new Set(removed.flatMap(passagesOf).map(folded));
  const mayBeGone = takenOut.map(folded).filter((opening) => opening !== '');
  const found = new Set<number>();
  const added: string[] = [];
  let last = -1;
  for (const passage of now) {
    const key = folded(passage);
    const place = places.get(key)?.find((one) => one > last);
    if (place !== undefined) found.add((last = place));
    else if (!mayStand.has(key)) added.push(passage);
  }
  const missing = own.filter(
    (passage, place) =>
      !found.has(place) && !mayBeGone.some((opening) => folded(passage).startsWith(opening)),
  );
  return { added, missing };
}

/** Lines of text; a list's items are lines of one paragraph. */
function passagesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => folded(line) !== '');
}

function placesOf(passages: readonly string[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  passages.forEach((passage, place) => {
    const known = places.get(passage);
    if (known) known.push(place);
    else places.set(passage, [place]);
  });
  return places;
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/["'“”„«»‘’‚‹›`´]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();
}
