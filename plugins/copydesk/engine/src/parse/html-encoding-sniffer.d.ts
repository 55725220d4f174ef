declare module 'html-encoding-sniffer' {
  /** Name of the encoding by the HTML standard's sniffing algorithm: byte order mark, transport, `<meta>`. */
  export default function sniffEncoding(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
