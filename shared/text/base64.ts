/** Bytes a piece of `bytesToBase64`: a multiple of three, so that only the last piece is padded. */
const PIECE = 12_288;

/** Returns bytes as base64 text (RFC 4648, section 4), padded with `=`. */
export function bytesToBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    let binary = '';
    for (const byte of bytes.subarray(start, start + PIECE)) binary += String.fromCharCode(byte);
    pieces.push(btoa(binary));
  }
  return pieces.join('');
}

/** Returns the bytes of base64 text without padding; null where it is none. White space in it is passed over. */
export function base64ToBytes(digits: string): Uint8Array<ArrayBuffer> | null {
  let binary: string;
  try {
    binary = atob(digits);
  } catch {
    return null;
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
