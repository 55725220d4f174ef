import { adminApi } from '@strapi/strapi/admin';
import type { PublicAudit } from './contract/audit';
import type { PolicyRule, Severity } from './contract/policy';

interface Answer<Data> {
  data: Data;
}

const dataOf = <Data>(answer: Answer<Data>): Data => answer.data;

const taggedApi = adminApi.enhanceEndpoints({
  addTagTypes: ['CopydeskPublicAudit', 'CopydeskPolicy', 'Document'],
});

const policyApi = taggedApi.injectEndpoints({
  endpoints: (build) => ({
    policy: build.query<PolicyRule[], void>({
      query: () => '/copydesk/policy',
      transformResponse: dataOf<PolicyRule[]>,
      providesTags: ['CopydeskPolicy'],
    }),
    /** Takes every severity that is not the standard: a rule that is left out goes back to it. */
    setPolicy: build.mutation<PolicyRule[], Record<string, Severity>>({
      query: (severities) => ({ url: '/copydesk/policy', method: 'PUT', data: { severities } }),
      transformResponse: dataOf<PolicyRule[]>,
      invalidatesTags: ['CopydeskPolicy'],
    }),
    publicAudit: build.query<PublicAudit | null, void>({
      query: () => '/copydesk/public-audit',
      transformResponse: dataOf<PublicAudit | null>,
      providesTags: ['CopydeskPublicAudit'],
    }),
    auditPublic: build.mutation<PublicAudit, void>({
      query: () => ({ url: '/copydesk/public-audit', method: 'POST' }),
      transformResponse: dataOf<PublicAudit>,
      // It may have taken articles down.
      invalidatesTags: ['CopydeskPublicAudit', 'Document'],
    }),
  }),
});

export const { usePolicyQuery, useSetPolicyMutation, usePublicAuditQuery, useAuditPublicMutation } =
  policyApi;
