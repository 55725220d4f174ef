import type { Core } from '@strapi/strapi';

const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  copydesk: {
    enabled: true,
    resolve: './plugins/copydesk',
    config: {
      imports: { contact: env('FETCH_CONTACT', ''), fetchFrom: env.array('FETCH_FROM', []) },
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
