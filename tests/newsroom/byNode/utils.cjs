module.exports = globalThis.requireByNode('@strapi/utils');
