/** Several runs of bytes as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether the bytes at a place are this text of ASCII letters. */
export const saysAt = (bytes: Uint8Array, at: number, text: string): boolean =>
  at + text.length <= bytes.length &&
  Array.from(text).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** Returns the four ASCII letters at a place that name a chunk; fewer at the end of the bytes. */
export const chunkNameAt = (bytes: Uint8Array, at: number): string =>
  Array.from(bytes.subarray(at, at + 4), (byte) => String.fromCharCode(byte)).join('');

/**
 * Returns a number of so many bytes, the first of them the greatest unless it is written the other way round. Bytes
 * that are not there count as 0.
 */
export function numberAt(bytes: Uint8Array, at: number, length: number, isLittleEndian = false): number {
  let number = 0;
  for (let index = 0; index < length; index += 1) {
    number = number * 256 + (bytes[at + (isLittleEndian ? length - 1 - index : index)] ?? 0);
  }
  return number;
}
