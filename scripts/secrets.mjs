import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const SECRETS = ['API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'];

const secret = () => randomBytes(24).toString('base64');

/** Secrets of their own for a newsroom, by the names that its configuration reads. */
export const newSecrets = () => ({
  APP_KEYS: [secret(), secret()].join(','),
  ...Object.fromEntries(SECRETS.map((name) => [name, secret()])),
});

/** Writes `.env` from `.env.example`, with fresh secrets, where there is none yet. */
export function ensureEnvironment() {
  if (existsSync('.env')) return;
  const filled = Object.entries(newSecrets()).reduce(
    (text, [name, value]) => text.replace(new RegExp(`^${name}=.*$`, 'm'), () => `${name}=${value}`),
    readFileSync('.env.example', 'utf8'),
  );
  writeFileSync('.env', filled, { mode: 0o600 });
  console.log('• Wrote .env with secrets of its own.');
}
