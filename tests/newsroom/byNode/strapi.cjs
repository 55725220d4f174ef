module.exports = globalThis.requireByNode('@strapi/strapi');
