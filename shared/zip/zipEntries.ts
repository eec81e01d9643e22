/** A file in a zip, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes start in the zip. */
  readonly at: number;
}

/** The files of a zip, or why it is refused: a clause of English without a full stop. */
export type ZipRead =
  { readonly ok: true; readonly entries: readonly ZipEntry[] } | { readonly ok: false; readonly reason: string };

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16. */
const END = { signature: 0x06054b50, length: 22, mostComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const STORED = 0;
const DEFLATED = 8;
const UNIX_LINK = 0o12;
const IS_ENCRYPTED = 1;

const refused = (reason: string): ZipRead => ({ ok: false, reason });

/**
 * Lists the files of a zip, nothing unpacked yet. Refuses what a zip of ours never has and a hostile one may: links,
 * encryption, zip64, other methods than store and deflate, names that differ in two places, files that overlap.
 */
export function zipEntries(bytes: Uint8Array, mostEntries: number): ZipRead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return refused('it is not a zip file');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 8, true) !== count || view.getUint16(end + 4, true) !== 0) return refused('it is in parts');
  if (count > mostEntries) return refused('it holds too many files');
  const entries: ZipEntry[] = [];
  let at = start;
  for (let number = 0; number < count; number += 1) {
    if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.signature)
      return refused('its list is damaged');
    const nameLength = view.getUint16(at + 28, true);
    const entry = readEntry(bytes, view, at, nameLength, start);
    if (typeof entry === 'string') return refused(entry);
    entries.push(entry);
    at += CENTRAL.length + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== start + view.getUint32(end + 12, true) || at > end) return refused('its list is damaged');
  return doOverlap(entries) ? refused('files in it overlap') : { ok: true, entries };
}

/** The end record is last, in front of a comment that we never write but read past. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END.length - END.mostComment);
  for (let at = view.byteLength - END.length; at >= first; at -= 1) {
    const isEnd = view.getUint32(at, true) === END.signature;
    if (isEnd && at + END.length + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return -1;
}

/** One file of the list; or why it is refused. */
function readEntry(
  bytes: Uint8Array,
  view: DataView,
  central: number,
  nameLength: number,
  listStart: number,
): ZipEntry | string {
  const flags = view.getUint16(central + 8, true);
  const method = view.getUint16(central + 10, true);
  const local = view.getUint32(central + 42, true);
  if ((flags & IS_ENCRYPTED) !== 0) return 'it is encrypted';
  if (method !== STORED && method !== DEFLATED) return 'it is packed in a way that Stet does not read';
  if (view.getUint32(central + 38, true) >>> 28 === UNIX_LINK) return 'it holds a link';
  if (local + LOCAL.length > listStart || view.getUint32(local, true) !== LOCAL.signature)
    return 'a file in it is damaged';
  const localName = view.getUint16(local + 26, true);
  const name = nameAt(bytes, central + CENTRAL.length, nameLength);
  if (name === null || name !== nameAt(bytes, local + LOCAL.length, localName)) return 'a name in it is damaged';
  const packedSize = view.getUint32(central + 20, true);
  const at = local + LOCAL.length + localName + view.getUint16(local + 28, true);
  if (at + packedSize > listStart) return 'a file in it is cut short';
  const size = view.getUint32(central + 24, true);
  return { name, method, crc: view.getUint32(central + 16, true), packedSize, size, at };
}

/** Names in packages of ours, and of Office, are ASCII; any other is damage or a trick. */
function nameAt(bytes: Uint8Array, from: number, length: number): string | null {
  const name = Array.from(bytes.subarray(from, from + length), (byte) => String.fromCharCode(byte)).join('');
  return name.length === length && /^[\x20-\x7e]+$/.test(name) ? name : null;
}

function doOverlap(entries: readonly ZipEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.at - b.at);
  return sorted.some((entry, at) => {
    const next = sorted[at + 1];
    return next !== undefined && entry.at + entry.packedSize > next.at - LOCAL.length;
  });
}
