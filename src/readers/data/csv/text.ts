const CHECKED = 1 << 20;

/** Turns ranges of a text into strings: of UTF-8, or of Windows-1252 where it is none. Doubled quotes are one. */
export function decoderFor(bytes: Uint8Array): (from: number, to: number) => string {
  const decoder = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return (from, to) => decoder.decode(bytes.subarray(from, to)).replaceAll('""', '"');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, CHECKED), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A text's bytes as UTF-8 without a byte-order mark, which some programs set before it, or write the whole in UTF-16 behind one. */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return wide ? new TextEncoder().encode(new TextDecoder(wide).decode(bytes)) : bytes;
}

/** Whether these bytes hold what no text does. */
export const isBinary = (bytes: Uint8Array): boolean => bytes.some(byte => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
