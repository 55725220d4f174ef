import type { Core } from '@strapi/strapi';

const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  copydesk: {
    enabled: true,
    resolve: './plugins/copydesk',
    config: {
      imports: {
        contact: env('FETCH_CONTACT', ''),
        fetchFrom: env.array('FETCH_FROM', []),
        threads: env.int('IMPORT_THREADS') ?? null,
        threadMegabytes: env.int('IMPORT_THREAD_MEGABYTES', 2_048),
        queue: env('IMPORT_QUEUE', 'auto'),
        processes: env.bool('IMPORT_PROCESSES', true),
        leaseSeconds: env.int('IMPORT_LEASE_SECONDS', 300),
      },
      gate: { whenCreditIsLost: env('GATE_WHEN_CREDIT_IS_LOST', 'refuse') },
      auditor: {
        rule: env('AUDITOR_RULE', '17 */6 * * *'),
        takesDown: env.bool('AUDITOR_TAKES_DOWN', false),
      },
      schedule: { rule: env('SCHEDULE_RULE', '* * * * *') },
      syndication: {
        title: env('SITE_TITLE', 'Newsroom'),
        site: env('SITE_URL', ''),
        articleUrl: env('SITE_ARTICLE_URL', ''),
      },
    },
  },
  graphql: {
    enabled: true,
    config: { endpoint: '/graphql', defaultLimit: 25, maxLimit: 100, depthLimit: 8, landingPage: false },
  },
  'users-permissions': {
    enabled: true,
    config: { jwtSecret: env('JWT_SECRET') },
  },
});

export default plugins;
