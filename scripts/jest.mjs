import { spawn } from 'node:child_process';

/** Runs jest with what it says on this terminal; its exit code. */
export function runJest(args, env = {}) {
  const child = spawn('npx', ['jest', ...args], { stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}
