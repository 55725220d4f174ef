import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { saidBy, Unreadable } from '../unreadable';
import type { ByteStream } from './byteStream';

/**
 * What gzip packed, members one after the other as one stream. What comes out before the damage is given.
 * @throws Unreadable where it is cut off or damaged.
 */
export async function* gunzip(packed: ByteStream): AsyncGenerator<Buffer> {
  const unpacking = createGunzip();
  const source = Readable.from(packed, { objectMode: false });
  let failed: Error | null = null;
  pipeline(source, unpacking, (error) => {
    failed = error ?? null;
  });
  try {
    for await (const part of unpacking) yield part;
  } catch (error) {
    throw readableReason(failed ?? error);
  }
}

function readableReason(error: unknown): unknown {
  const { code, message } = saidBy(error);
  if (!code.startsWith('Z_')) return error;
  return code === 'Z_BUF_ERROR'
    ? new Unreadable(
        'The gzip ends in the middle.',
        'Fetch the file again; what came before the cut was read.',
        {
          cause: error,
        },
      )
    : new Unreadable(
        `The gzip is damaged (${message}).`,
        'Fetch or pack the file again; what came before the damage was read.',
        { cause: error },
      );
}
