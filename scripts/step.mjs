import { spawn } from 'node:child_process';

/**
 * Runs one step of a longer work and says so, since some take minutes.
 * @param {string} what what is being done, for the person who waits
 * @param {string[]} command program and arguments
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} [options] `quiet` shows the output only if it fails
 */
export async function step(what, [program, ...args], { env = {}, quiet = false } = {}) {
  const started = Date.now();
  console.log(`• ${what} …`);
  const child = spawn(program, args, {
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
  });
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) {
    process.stderr.write(Buffer.concat(output));
    throw new Error(`${what} failed: "${[program, ...args].join(' ')}" ended with ${code}.`);
  }
  console.log(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
}
