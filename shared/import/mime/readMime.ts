import { headerFields, parameterField, type HeaderFields, type ParameterField } from './headerFields';
import { splitMultipart } from './multipart';
import { decodeTransfer } from './transferEncoding';

/** One part of a MIME message, or the message itself. */
export interface MimePart {
  readonly fields: HeaderFields;
  /** The media type with its parameters; "text/plain" where none is named (RFC 2045, 5.2). */
  readonly type: ParameterField;
  /** The parts of a multipart; none of any other. */
  readonly parts: readonly MimePart[];
  /** Whether its end is in the file; a file that was cut off ends within a part. */
  readonly isWhole: boolean;
  /** Returns the decoded bytes, the same ones each time; null for a transfer encoding that is not known. */
  bytes(): Uint8Array<ArrayBuffer> | null;
}

const MOST_PARTS = 5000;
/** A multipart within a multipart; mails have three or four of them. */
const DEEPEST = 6;
/** Longest header of a part, in bytes. */
const LONGEST_HEADER = 16 * 1024;
/** Longest boundary, in characters; the standard has 70. */
const LONGEST_BOUNDARY = 200;

/**
 * Reads a message in MIME (RFC 2045, 2046), of which only the structure is read at once; a part is decoded when its bytes
 * are asked for. Null for one with more parts, a deeper nesting or a longer header than any program writes, and for a
 * multipart without a boundary.
 */
export function readMime(message: Uint8Array): MimePart | null {
  let left = MOST_PARTS;
  const read = (bytes: Uint8Array, isWhole: boolean, depth: number): MimePart | null => {
    const header = splitHeader(bytes);
    if (!header) return null;
    const fields = headerFields(header.header);
    const type = parameterField(fields.get('content-type') ?? 'text/plain');
    const part = { fields, type, isWhole, bytes: decodedOnce(header.body, fields) };
    if (!type.value.startsWith('multipart/')) return { ...part, parts: [] };
    const boundary = (type.parameters.get('boundary') ?? '').trimEnd();
    if (boundary === '' || boundary.length > LONGEST_BOUNDARY || depth >= DEEPEST) return null;
    const split = splitMultipart(header.body, boundary, left);
    if (!split) return null;
    left -= split.bodies.length;
    const parts: MimePart[] = [];
    for (const [at, body] of split.bodies.entries()) {
      const isLast = at === split.bodies.length - 1;
      const inner = read(body, isLast ? split.isClosed : true, depth + 1);
      if (!inner) return null;
      parts.push(inner);
    }
    return { ...part, parts };
  };
  return read(message, true, 0);
}

/** Returns the header, which ends at the first empty line, and what follows; null for a header that is too long. */
function splitHeader(bytes: Uint8Array): { readonly header: Uint8Array; readonly body: Uint8Array } | null {
  let at = 0;
  while (at < bytes.length) {
    if (at > LONGEST_HEADER) return null;
    const lineEnd = bytes.indexOf(LF, at);
    const next = lineEnd === -1 ? bytes.length : lineEnd + 1;
    const isEmpty = lineEnd === at || (lineEnd === at + 1 && bytes[at] === CR);
    if (isEmpty) return { header: bytes.subarray(0, at), body: bytes.subarray(next) };
    at = next;
  }
  return at > LONGEST_HEADER ? null : { header: bytes, body: bytes.subarray(bytes.length) };
}
const [LF, CR] = [10, 13];

function decodedOnce(body: Uint8Array, fields: HeaderFields): MimePart['bytes'] {
  let decoded: Uint8Array<ArrayBuffer> | null | undefined;
  return () => (decoded ??= decodeTransfer(body, fields.get('content-transfer-encoding') ?? ''));
}
