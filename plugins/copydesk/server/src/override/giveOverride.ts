import { articleSubject } from '../audit/articleSubject';
import { readActor } from '../audit/readActor';
import { recordEvent } from '../audit/recordEvent';
import { draftSubject } from '../desk/draftSubject';
import { fieldError } from '../newsroom/fieldError';
import type { Newsroom } from '../newsroom/newsroom';
import { blockingFindings } from '../policy/policy';
import { policyOf } from '../policy/policySettings';
import { fingerprint } from './fingerprint';
import { OVERRIDE, overrideRow, type Override } from './overrideRow';

/** What somebody who may override says. */
export interface OverrideOrder {
  articleDocumentId: string;
  /** Ids of the policy's rules. */
  rules: string[];
  reason: string;
  expires: Date;
}

/**
 * Lets an article pass the gate against what it lacks now, for a reason and a time. The article is not published by
 * that; whoever publishes it does so in this one's name too, which the audit trail tells.
 * @throws NotFoundError where there is no such article.
 * @throws ValidationError where it has no finding of a rule, or the time is up already.
 */
export async function giveOverride(
  newsroom: Newsroom,
  order: OverrideOrder,
  now = new Date(),
): Promise<Override> {
  const { strapi } = newsroom;
  const { articleDocumentId, rules, reason, expires } = order;
  if (expires <= now) {
    const message = 'Give a time that is still to come: the override ends then.';
    throw fieldError(message, [{ path: ['expires'], message, value: expires.toISOString() }]);
  }
  return await strapi.db.transaction(async () => {
    const subject = await draftSubject(newsroom, articleDocumentId);
    const policy = await policyOf(newsroom);
    const findings = blockingFindings(subject, policy);
    for (const { id, isFinal } of policy.rules) if (isFinal && rules.includes(id)) throw final(id);
    for (const rule of rules) if (!findings.some((finding) => finding.rule === rule)) throw notFound(rule);

    const { id, name } = readActor(strapi);
    const covered = findings
      .filter(({ rule }) => rules.includes(rule))
      .map(({ rule, path, message }) => ({ rule, path, message }));
    const data = {
      articleDocumentId,
      rules,
      findings: covered,
      reason,
      expires,
      fingerprint: fingerprint(subject, rules, findings),
      givenBy: name,
      givenById: id,
    };
    const given = overrideRow.parse(await strapi.db.query(OVERRIDE).create({ data }));
    await recordEvent(newsroom, {
      action: 'overridden',
      subject: articleSubject(subject.article),
      detail: {
        step: 'given',
        override: given.documentId,
        rules,
        findings: covered,
        reason,
        expires: given.expires,
      },
    });
    return given;
  });
}

function final(rule: string) {
  const message = `The rule "${rule}" can not be overridden.`;
  return fieldError(message, [{ path: ['rules'], message, value: rule }]);
}

function notFound(rule: string) {
  const message = `The article lacks nothing that the rule "${rule}" asks for. Only what it lacks now can be overridden.`;
  return fieldError(message, [{ path: ['rules'], message, value: rule }]);
}
