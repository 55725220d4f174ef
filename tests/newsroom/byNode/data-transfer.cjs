module.exports = globalThis.requireByNode('@strapi/data-transfer');
