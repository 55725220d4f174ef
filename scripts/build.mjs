import { buildAll } from './prepare.mjs';

/* Builds the plugin, the newsroom and its admin panel. */

await buildAll();
