import type { Core } from '@strapi/strapi';
import { AUDIT_CHAIN } from './audit/chainHead';
import { AUDIT_EVENT } from './audit/auditEvent';
import { markDocumentCalls } from './audit/documentCalls';
import { hideFromGraphql } from './audit/keepTrail';
import { recordTakedowns } from './audit/recordTakedowns';
import { gate } from './gate/gate';
import { deriveFields } from './newsroom/deriveFields';
import { openNewsroom, type Newsroom } from './newsroom/newsroom';
import { OVERRIDE } from './override/overrideRow';
import { watchArticles } from './override/watchCovered';
import { attribute } from './syndication/attribute';
import { graphqlAttribution } from './syndication/graphqlAttribution';

/**
 * Binds to the newsroom's content types and puts the gate up. The gate goes first, but for a mark that lets everything
 * by: the first document middleware is the outermost, so that no other plugin can swallow its refusal.
 */
export function register(strapi: Core.Strapi): Newsroom {
  const newsroom = openNewsroom(strapi);
  strapi.documents.use(markDocumentCalls);
  strapi.documents.use(gate(newsroom));
  strapi.documents.use(recordTakedowns(newsroom));
  strapi.documents.use(watchArticles(newsroom));
  strapi.documents.use(deriveFields(newsroom));
  strapi.documents.use(attribute(newsroom));
  graphqlAttribution(newsroom);
  hideFromGraphql(newsroom, [AUDIT_EVENT, AUDIT_CHAIN, OVERRIDE]);
  return newsroom;
}
