import type { Newsroom } from '../newsroom/newsroom';

/** Where GraphQL is installed, gives the article's type its `attribution` too. */
export function graphqlAttribution({ strapi, types }: Newsroom): void {
  const graphql = strapi.plugin('graphql');
  if (graphql === undefined) return;
  const typeName: string = graphql.service('utils').naming.getTypeName(strapi.contentType(types.article));
  graphql.service('extension').use({
    typeDefs: `
      "Whose an article is, ready to print."
      type Attribution {
        text: String!
        html: String!
        "top, bottom or anywhere: where on the page the licence wants it."
        placement: String!
        "BCP 47, of the words around the names."
        language: String!
        link: String
        byline: String
        source: String
        "Whether the source asks whoever shows its copy to show its logo."
        logoRequired: Boolean!
        licence: AttributionLicence
        photos: [PhotoAttribution!]!
        "What was wrong in it, the oldest first."
        corrections: [AttributionCorrection!]!
      }
      type AttributionLicence {
        name: String!
        uri: String
      }
      type AttributionCorrection {
        text: String!
        "As in 2026-05-05."
        date: String!
      }
      type PhotoAttribution {
        caption: String!
        credit: String!
      }
      extend type ${typeName} {
        attribution: Attribution
      }
    `,
  });
}
