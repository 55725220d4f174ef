import type { StrapiApp } from '@strapi/strapi/admin';

const newsroom = {
  config: {
    locales: ['de', 'fr'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_app: StrapiApp) {},
};

export default newsroom;
