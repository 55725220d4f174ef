import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { TestDatabase } from './environment';

/** A newsroom in a process of its own. */
export interface ServedNewsroom {
  child: ChildProcess;
  /** 'http://127.0.0.1:41234' */
  address: string;
  /** A full-access API token. */
  token: string;
  editor: { email: string; password: string };
}

/** Resolves once it serves. */
export function serveNewsroom(
  { env }: TestDatabase,
  more: Record<string, string> = {},
): Promise<ServedNewsroom> {
  const child = spawn(process.execPath, [path.join(__dirname, 'serve.cjs')], {
    env: { ...process.env, ...env, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`The newsroom ended with ${code} before it served.`)));
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += String(chunk);
      const line = printed.split('\n').find((one) => one.startsWith('{') && one.endsWith('}'));
      if (line === undefined) return;
      const { port, token, editor } = JSON.parse(line);
      resolve({ child, address: `http://127.0.0.1:${port}`, token, editor });
    });
  });
}

/** Ends it at once, as a power cut would. */
export async function killNewsroom({ child }: ServedNewsroom): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGKILL');
  await ended;
}
