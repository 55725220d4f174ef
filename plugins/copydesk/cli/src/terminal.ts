import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes. */
export interface Terminal {
  stdin: Readable;
  stderr: Writable;
  /** Whether somebody watches standard error. */
  isWatched: boolean;
  /** Writes to standard output, waiting while its reader is slow. */
  print(text: string): Promise<void>;
  /** Writes a line to standard error. */
  complain(message: string): void;
}

export function terminalOf(stdin: Readable, stdout: Writable, stderr: Writable): Terminal {
  return {
    stdin,
    stderr,
    isWatched: 'isTTY' in stderr && stderr.isTTY === true,
    print: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    complain: (message) => {
      stderr.write(`${message}\n`);
    },
  };
}
