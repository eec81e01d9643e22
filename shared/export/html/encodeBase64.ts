const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 text (RFC 4648, section 4), padded with `=`. By hand, since this code also runs where there is no Node. */
export function encodeBase64(bytes: Uint8Array): string {
  const lines: string[] = [];
  // In pieces of three bytes times some thousands, so that no string grows a digit at a time to the length of a photo.
  for (let start = 0; start < bytes.length; start += 12_288)
    lines.push(encodePiece(bytes.subarray(start, start + 12_288)));
  return lines.join('');
}

function encodePiece(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const left = bytes.length - at;
    text += DIGITS.charAt(a >> 2) + DIGITS.charAt(((a & 3) << 4) | (b >> 4));
    text += left > 1 ? DIGITS.charAt(((b & 15) << 2) | (c >> 6)) : '=';
    text += left > 2 ? DIGITS.charAt(c & 63) : '=';
  }
  return text;
}
