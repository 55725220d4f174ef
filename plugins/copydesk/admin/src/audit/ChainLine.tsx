import { Loader } from '@strapi/design-system';
import { useMessages } from '../messages';
import { useAuditChainQuery } from '../newsroom/auditApi';
import { errorMessage } from '../newsroom/errorMessage';
import { Notice } from '../Notice';

/** Whether the trail is whole, and if not, where it first is not. */
export function ChainLine() {
  const say = useMessages();
  const { data: chain, error } = useAuditChainQuery(undefined, { refetchOnMountOrArgChange: true });

  if (error) return <Notice tone="danger" title={errorMessage(error, say('error.unreachable'))} />;
  if (chain === undefined) return <Loader small>{say('audit.checking')}</Loader>;
  const { events, fault } = chain;
  if (fault === null) return <Notice tone="success" title={say('audit.whole', { count: events })} />;

  return <Notice tone="danger" title={say(`audit.fault.${fault.kind}`, { sequence: fault.sequence })} />;
}
