import { ensureInstalled, ensureServerBuilt } from './prepare.mjs';
import { ensureEnvironment } from './secrets.mjs';
import { step } from './step.mjs';

/** The newsroom for those who work on it: restarts when the app changes. */
await ensureInstalled();
await ensureServerBuilt();
ensureEnvironment();
await step('Strapi, in development mode', ['npx', 'strapi', 'develop', ...process.argv.slice(2)]);
