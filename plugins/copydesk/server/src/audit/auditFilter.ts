/** What of the audit trail is asked for; null asks for all. */
export interface AuditFilter {
  action: string | null;
  /** An article's or source's document id, or words of its name. */
  subject: string | null;
  /** An actor's id, or words of the name. */
  actor: string | null;
  /** A part of how it was done: 'REST'. */
  path: string | null;
  /** Instants, both included: '2026-05-05T00:00:00.000Z'. */
  from: string | null;
  to: string | null;
}

export const NO_FILTER: AuditFilter = {
  action: null,
  subject: null,
  actor: null,
  path: null,
  from: null,
  to: null,
};

/** The filter as Strapi's query engine takes it. */
export function whereOf({ action, subject, actor, path, from, to }: AuditFilter): object {
  const conditions: object[] = [];
  if (action !== null) conditions.push({ action });
  if (path !== null) conditions.push({ path: { $containsi: path } });
  if (subject !== null)
    conditions.push({ $or: [{ subjectDocumentId: subject }, { subjectName: { $containsi: subject } }] });
  if (actor !== null) conditions.push({ $or: [{ actorId: actor }, { actorName: { $containsi: actor } }] });
  if (from !== null) conditions.push({ at: { $gte: from } });
  if (to !== null) conditions.push({ at: { $lte: to } });
  return { $and: conditions };
}
