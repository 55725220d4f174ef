import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::photo-caption.photo-caption');
