import { z } from 'zod';

/** What of a source says whether the newsroom may take its copy. */
export const approvalFields = {
  approval: z.enum(['awaiting', 'approved', 'suspended']),
  /** When the right to its copy ends; null where it does not. */
  approvedUntil: z
    .union([z.string(), z.number(), z.date()])
    .nullish()
    .transform((value) => (value === null || value === undefined ? null : new Date(value))),
};

export type SourceApproval = {
  [Field in keyof typeof approvalFields]: z.output<(typeof approvalFields)[Field]>;
};

/** Whether an approval has ended by itself, which nobody has taken back. */
export const hasEnded = ({ approvedUntil }: Pick<SourceApproval, 'approvedUntil'>, now: Date): boolean =>
  approvedUntil !== null && approvedUntil <= now;

export const isApproved = (source: SourceApproval, now: Date): boolean =>
  source.approval === 'approved' && !hasEnded(source, now);
