import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

/*
 * Bundles the plugin's rooms into dist/. Every package stays outside the bundle: a second copy of @strapi/utils
 * would turn its ValidationErrors into HTTP 500.
 */
const shared = {
  bundle: true,
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  absWorkingDir: import.meta.dirname,
};
const node = {
  ...shared,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  // Node 20 reads /\p{L}/u. Without this, esbuild would write such an expression as one that is made anew at each use.
  supported: { 'regexp-unicode-property-escapes': true },
};

await rm(new URL('dist', import.meta.url), { recursive: true, force: true });
await Promise.all([
  build({ ...node, entryPoints: ['engine/src/index.ts'], outfile: 'dist/engine/index.js' }),
  build({
    ...node,
    entryPoints: ['server/src/index.ts'],
    outfile: 'dist/server/index.js',
    // Strapi reads the plugin as the module itself, not as its default export.
    footer: { js: 'module.exports = module.exports.default;' },
  }),
  build({
    ...node,
    entryPoints: ['server/src/imports/threads/cleanWorker.ts'],
    outfile: 'dist/server/cleanWorker.js',
  }),
  build({ ...node, entryPoints: ['cli/src/copydesk.ts', 'cli/src/rowWorker.ts'], outdir: 'dist/cli' }),
  build({
    ...shared,
    entryPoints: ['admin/src/index.ts'],
    outdir: 'dist/admin',
    outExtension: { '.js': '.mjs' },
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
  }),
]);
