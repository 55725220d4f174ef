import sniffEncoding from 'html-encoding-sniffer';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';

const UNDECLARED = 'undeclared';

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The charset of bytes that declare none: UTF-8 wherever it can be, else the likeliest by the bytes. */
export function guessCharset(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return 'utf-8';
  const { encoding } = jschardet.detect(bytes);
  return encoding !== null && iconv.encodingExists(encoding) ? encoding : 'windows-1252';
}

/**
 * The charset that bytes declare, by their byte order mark, their transport, or in themselves; null where none can be used.
 * @param contentType the transport's, 'text/html; charset=…', where there was one.
 */
export function declaredCharset(bytes: Uint8Array, contentType?: string): string | null {
  const label = /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1];
  const declared = sniffEncoding(bytes, {
    defaultEncoding: UNDECLARED,
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
  });
  return declared !== UNDECLARED && iconv.encodingExists(declared) ? declared : null;
}

/**
 * Bytes as they came → text. Order: byte order mark, the transport's charset, the page's own `<meta>`, the bytes.
 * Never throws: bytes that are no text give text that `clean` refuses.
 * @param contentType the transport's, 'text/html; charset=…', where there was one.
 */
export function decodeScrape(bytes: Uint8Array, contentType?: string): string {
  const declared = declaredCharset(bytes, contentType);
  // A page that says UTF-8 and is not was converted on its way; its bytes know better.
  const isRight = declared !== null && (declared !== 'UTF-8' || isUtf8(bytes));
  return iconv.decode(bytes, isRight ? declared : guessCharset(bytes));
}
