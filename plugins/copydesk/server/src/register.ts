import type { Core } from '@strapi/strapi';
import { gate } from './gate/gate';
import { deriveFields } from './newsroom/deriveFields';
import { openNewsroom, type Newsroom } from './newsroom/newsroom';
import { attribute } from './syndication/attribute';
import { goneArticles } from './syndication/goneArticles';
import { graphqlAttribution } from './syndication/graphqlAttribution';

/**
 * Binds to the newsroom's content types and puts the gate up. The gate goes first: the first document middleware is
 * the outermost, so that no other plugin can swallow its refusal.
 */
export function register(strapi: Core.Strapi): Newsroom {
  const newsroom = openNewsroom(strapi);
  strapi.documents.use(gate(newsroom));
  strapi.documents.use(deriveFields(newsroom));
  strapi.documents.use(attribute(newsroom));
  graphqlAttribution(newsroom);
  goneArticles(newsroom);
  return newsroom;
}
