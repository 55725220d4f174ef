import { createHash } from 'node:crypto';

/** A place at which the desk and a new version have both changed what stood there, and differently. */
export interface Collision {
  /** The same as long as all three texts are. */
  id: string;
  kind: 'field' | 'passage' | 'caption';
  /** The name of the article's field, or of the caption's; null for passages and for captions as a whole. */
  field: string | null;
  /** The words of the caption that it is about; null where it is about none. */
  about: string | null;
  /** What stood there before; null for nothing. */
  base: string | null;
  /** What the desk has there. */
  ours: string | null;
  /** What the new version has there. */
  theirs: string | null;
}

export const TAKES = ['ours', 'theirs'] as const;
/** Which of the two stays: what the desk has, or what the new version has. */
export type Take = (typeof TAKES)[number];

/** Collects the collisions of a merge, and tells what was decided of each. */
export class Collisions {
  readonly open: Collision[] = [];
  readonly decided: { collision: Collision; take: Take }[] = [];
  private readonly counts = new Map<string, number>();

  constructor(private readonly decisions: ReadonlyMap<string, Take>) {}

  readonly decide = (place: Omit<Collision, 'id'>): Take | null => {
    const said = JSON.stringify([place.kind, place.field, place.about, place.base, place.ours, place.theirs]);
    const nth = this.counts.get(said) ?? 0;
    this.counts.set(said, nth + 1);
    const collision = {
      id: createHash('sha256').update(`${nth} ${said}`).digest('hex').slice(0, 16),
      ...place,
    };
    const take = this.decisions.get(collision.id) ?? null;
    if (take === null) this.open.push(collision);
    else this.decided.push({ collision, take });
    return take;
  };
}
