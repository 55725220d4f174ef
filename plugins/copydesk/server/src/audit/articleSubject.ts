import type { AuditSubject } from './auditEvent';

/** An article as the audit trail names it. */
export const articleSubject = ({
  documentId,
  headline,
}: {
  documentId: string;
  headline: string | null;
}): AuditSubject => ({ type: 'article', documentId, name: headline });
