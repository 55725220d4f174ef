import type { Core } from '@strapi/strapi';
import { markDocumentCalls } from './audit/documentCalls';
import { keepFromDocuments, KEPT_TYPES } from './audit/keepTrail';
import { recordTakedowns } from './audit/recordTakedowns';
import { keepEditorialFields } from './editorial/keepEditorialFields';
import { gate } from './gate/gate';
import { changeAtOnce } from './gate/supportChange';
import { deriveFields } from './newsroom/deriveFields';
import { hideFromGraphql } from './newsroom/hideFromGraphql';
import { openNewsroom, type Newsroom } from './newsroom/newsroom';
import { keepSignatures } from './nearDuplicates/keepSignatures';
import { watchArticles } from './override/watchCovered';
import { refuseSharedDomains } from './sources/keepDomains';
import { attribute } from './syndication/attribute';
import { freshArticles } from './syndication/freshArticles';
import { goneArticles } from './syndication/goneArticles';
import { graphqlAttribution } from './syndication/graphqlAttribution';
import { graphqlGone } from './syndication/graphqlGone';

/**
 * Binds to the newsroom's content types and puts the gate up. The gate goes first, but for a mark that lets everything
 * by: the first document middleware is the outermost, so that no other plugin can swallow its refusal.
 */
export function register(strapi: Core.Strapi): Newsroom {
  const newsroom = openNewsroom(strapi);
  strapi.documents.use(markDocumentCalls);
  strapi.documents.use(gate(newsroom));
  strapi.documents.use(changeAtOnce(newsroom));
  strapi.documents.use(keepFromDocuments);
  strapi.documents.use(recordTakedowns(newsroom));
  strapi.documents.use(watchArticles(newsroom));
  strapi.documents.use(refuseSharedDomains(newsroom));
  strapi.documents.use(keepEditorialFields(newsroom));
  strapi.documents.use(keepSignatures(newsroom));
  strapi.documents.use(deriveFields(newsroom));
  strapi.documents.use(attribute(newsroom));
  graphqlAttribution(newsroom);
  graphqlGone(newsroom);
  // Around what says that an article is gone.
  freshArticles(newsroom);
  goneArticles(newsroom);
  hideFromGraphql(newsroom, KEPT_TYPES);
  return newsroom;
}
