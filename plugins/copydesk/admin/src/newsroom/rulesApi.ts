import { adminApi } from '@strapi/strapi/admin';
import type { RuleTrial, SiteConfigReading, SourceRule } from './contract/rules';

interface Answer<Data> {
  data: Data;
}

/** What an editor says of a rule. */
export type RuleRequest = Pick<SourceRule, 'action' | 'matchBy' | 'value' | 'replacement' | 'reason'>;

interface OfSource {
  sourceDocumentId: string;
}

interface OfRule {
  documentId: string;
}

const dataOf = <Data>(answer: Answer<Data>): Data => answer.data;

const rulesApi = adminApi.enhanceEndpoints({ addTagTypes: ['CopydeskRule'] }).injectEndpoints({
  endpoints: (build) => ({
    sourceRules: build.query<SourceRule[], string>({
      query: (sourceDocumentId) => ({ url: '/copydesk/rules', config: { params: { sourceDocumentId } } }),
      transformResponse: dataOf<SourceRule[]>,
      providesTags: ['CopydeskRule'],
    }),
    addRule: build.mutation<SourceRule, RuleRequest & OfSource>({
      query: (data) => ({ url: '/copydesk/rules', method: 'POST', data }),
      transformResponse: dataOf<SourceRule>,
      invalidatesTags: ['CopydeskRule'],
    }),
    changeRule: build.mutation<SourceRule, Partial<RuleRequest & Pick<SourceRule, 'enabled'>> & OfRule>({
      query: ({ documentId, ...data }) => ({ url: `/copydesk/rules/${documentId}`, method: 'PUT', data }),
      transformResponse: dataOf<SourceRule>,
      invalidatesTags: ['CopydeskRule'],
    }),
    deleteRule: build.mutation<null, string>({
      query: (documentId) => ({ url: `/copydesk/rules/${documentId}`, method: 'DELETE' }),
      transformResponse: () => null,
      invalidatesTags: ['CopydeskRule'],
    }),
    tryRule: build.mutation<RuleTrial, RuleRequest & OfSource & Partial<OfRule>>({
      query: (data) => ({ url: '/copydesk/rules/try', method: 'POST', data }),
      transformResponse: dataOf<RuleTrial>,
    }),
    readSiteConfig: build.mutation<SiteConfigReading, OfSource & { config: string }>({
      query: (data) => ({ url: '/copydesk/rules/site-config', method: 'POST', data }),
      transformResponse: dataOf<SiteConfigReading>,
    }),
    importSiteConfig: build.mutation<{ rules: SourceRule[] }, OfSource & { config: string }>({
      query: (data) => ({ url: '/copydesk/rules/site-config/import', method: 'POST', data }),
      transformResponse: dataOf<{ rules: SourceRule[] }>,
      invalidatesTags: ['CopydeskRule'],
    }),
  }),
});

export const {
  useSourceRulesQuery,
  useAddRuleMutation,
  useChangeRuleMutation,
  useDeleteRuleMutation,
  useTryRuleMutation,
  useReadSiteConfigMutation,
  useImportSiteConfigMutation,
} = rulesApi;
