const [LF, CR, DASH] = [10, 13, 45];

/** The bodies of a multipart, headers included, and whether its closing delimiter is there; without it the last is cut off. */
export interface Multipart {
  readonly bodies: readonly Uint8Array[];
  readonly isClosed: boolean;
}

/**
 * Splits a multipart at the lines with its boundary (RFC 2046, 5.1.1), which end in CRLF or LF. What is before the first and
 * behind the closing one is no part. Null for more than `most` parts.
 */
export function splitMultipart(bytes: Uint8Array, boundary: string, most: number): Multipart | null {
  const bodies: Uint8Array[] = [];
  let start = -1;
  let at = 0;
  while (at < bytes.length) {
    const lineEnd = bytes.indexOf(LF, at);
    const next = lineEnd === -1 ? bytes.length : lineEnd + 1;
    const delimiter = delimiterIn(bytes, at, next, boundary);
    if (delimiter !== null) {
      if (start !== -1) bodies.push(bytes.subarray(start, Math.max(start, withoutLineEnd(bytes, at))));
      if (delimiter === 'closing') return { bodies, isClosed: true };
      if (bodies.length >= most) return null;
      start = next;
    }
    at = next;
  }
  if (start !== -1) bodies.push(bytes.subarray(start));
  return { bodies, isClosed: false };
}

function delimiterIn(bytes: Uint8Array, start: number, end: number, boundary: string): 'next' | 'closing' | null {
  if (bytes[start] !== DASH || bytes[start + 1] !== DASH) return null;
  const rest = start + 2 + boundary.length;
  if (rest > end || end - rest > LONGEST_REST) return null;
  for (let at = 0; at < boundary.length; at += 1) if (bytes[start + 2 + at] !== boundary.charCodeAt(at)) return null;
  const after = Array.from(bytes.subarray(rest, end), (byte) => String.fromCharCode(byte)).join('');
  if (after.trim() === '') return 'next';
  return after.trim() === '--' && after.startsWith('--') ? 'closing' : null;
}
/** Spaces that were added on the way may follow a boundary. */
const LONGEST_REST = 200;

/** The line end before a delimiter is part of it. */
function withoutLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at - 1] !== LF) return at;
  return bytes[at - 2] === CR ? at - 2 : at - 1;
}
