/**
 * The text of UTF-8 bytes without their byte order mark; null where they are not valid UTF-8. Decodes loosely and looks
 * again at what was replaced: the strict mode of TextDecoder brings Electron 25 down on some invalid bytes.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // A replacement character that stands in the bytes themselves is text like any other.
  if (text.includes('\uFFFD') && !isSame(new TextEncoder().encode(text), bytes)) return null;
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
