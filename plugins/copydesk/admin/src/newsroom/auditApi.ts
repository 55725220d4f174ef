import { adminApi } from '@strapi/strapi/admin';
import type { AuditEvent, AuditList, ChainState } from './contract/audit';
import type { Pagination } from './contract/pagination';

interface Answer<Data> {
  data: Data;
}

const auditApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    /** Takes the query as it stands in an address: the panel's own client would not encode what an editor types. */
    auditEvents: build.query<AuditList, string>({
      query: (search) => `/copydesk/audit?${search}`,
      transformResponse: (answer: Answer<AuditEvent[]> & { meta: { pagination: Pagination } }) => ({
        events: answer.data,
        pagination: answer.meta.pagination,
      }),
      keepUnusedDataFor: 0,
    }),
    auditChain: build.query<ChainState, void>({
      query: () => '/copydesk/audit/verify',
      transformResponse: (answer: Answer<ChainState>) => answer.data,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useAuditEventsQuery, useAuditChainQuery } = auditApi;
