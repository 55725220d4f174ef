import type { Say } from '../messages';
import type { AuditEvent } from '../newsroom/contract/audit';

/** Who decided, as an editor should read it. */
export function actorName({ actorType, actorId, actorName: name }: AuditEvent, say: Say): string {
  if (actorType === 'server') return say('audit.actor.server');
  if (actorType === 'user' && actorId === null) return say('audit.actor.anonymous');
  if (actorType === 'apiToken') return say('audit.actor.apiToken', { name: name ?? '' });
  return name ?? '';
}
