import type { Core } from '@strapi/strapi';

const server = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  // Uploads are kept in its folder `uploads`.
  dirs: { public: env('PUBLIC_DIR', './public') },
  app: { keys: env.array('APP_KEYS', []) },
  // Programs that speak MCP, each with an admin's token, at `/mcp`.
  mcp: { enabled: env.bool('MCP_ENABLED', false) },
});

export default server;
