import { adminApi } from '@strapi/strapi/admin';

export interface OverrideRequest {
  articleDocumentId: string;
  rules: string[];
  reason: string;
  /** An instant in UTC. */
  expires: string;
}

/** The article itself stays as it is, and is not fetched again: what its editor has not saved yet would be lost. */
const overridesApi = adminApi.enhanceEndpoints({ addTagTypes: ['CopydeskOverride'] }).injectEndpoints({
  endpoints: (build) => ({
    giveOverride: build.mutation<null, OverrideRequest>({
      query: ({ articleDocumentId, ...data }) => ({
        url: `/copydesk/articles/${articleDocumentId}/overrides`,
        method: 'POST',
        data,
      }),
      transformResponse: () => null,
      invalidatesTags: ['CopydeskOverride'],
    }),
    endOverride: build.mutation<null, { articleDocumentId: string; documentId: string }>({
      query: ({ articleDocumentId, documentId }) => ({
        url: `/copydesk/articles/${articleDocumentId}/overrides/${documentId}`,
        method: 'DELETE',
      }),
      transformResponse: () => null,
      invalidatesTags: ['CopydeskOverride'],
    }),
  }),
});

export const { useGiveOverrideMutation, useEndOverrideMutation } = overridesApi;
