import type { Core } from '@strapi/strapi';
import { arrangeForms } from './desk/arrangeForms';

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await arrangeForms(strapi);
  },
};
