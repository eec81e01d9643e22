import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftId } from '../../../shared/story';
import { MACHINE, readRegularFile, writeAtomically, type FilePort } from '../../disk';
import {
  encodeIndex,
  HEAD_BYTES,
  readCards,
  readHead,
  readTexts,
  type IndexContent,
  type IndexHead,
  type Listed,
} from './indexFile';
import { isSettled } from './stamp';

/** The drafts that an index lists, and those of which its second file holds something. */
export interface IndexRead {
  readonly listed: ReadonlyMap<DraftId, Listed>;
  readonly changed: readonly DraftId[];
}

/** The index of a library on disk: a file with every draft, and one with what has changed since that was written. */
export interface StoredIndex {
  /** Reads what is listed; null where there is no index of this version, or any of it is damaged. Never throws. */
  read(): Promise<IndexRead | null>;
  /** Returns the length in bytes of the words of what `read` returned. */
  textBytes(): number;
  /** Reads the folded words of what `read` returned; null where they cannot be read any more. Never throws. */
  texts(): Promise<ReadonlyMap<DraftId, string> | null>;
  /** Whether `changed` drafts are so many that all have to be written, among `count`. */
  needsAll(changed: number, count: number): boolean;
  /** Writes an index of all drafts. Throws the file system's error. */
  writeAll(content: Omit<IndexContent, 'gone'>): Promise<void>;
  /** Writes what has changed since all drafts were written. Throws the file system's error. */
  writeChanged(content: IndexContent): Promise<void>;
}

/** More than this is no index of a library that a person fills. */
const MAX_INDEX_BYTES = 2 ** 31 - 1;
/** So many changed drafts, or one in so many of all, are worth a new file of all. */
const [FEW, ONE_IN] = [200, 8];

interface Place {
  readonly path: string;
  readonly head: IndexHead;
  /** When it was written, by the clock of the disk that it lies on. */
  readonly writtenAtMs: number;
}

/**
 * Returns the index in a folder, by files of this machine's own: the times and inodes of a folder that several machines
 * share are different on each of them.
 */
export function storedIndex(files: FilePort, folder: string, newId: () => string): StoredIndex {
  const paths = { all: join(folder, `${MACHINE}-all.index`), changed: join(folder, `${MACHINE}-changed.index`) };
  let all: Place | null = null;
  let changed: Place | null = null;

  async function write(path: string, content: IndexContent, of: string | null): Promise<Place | null> {
    const bytes = await encodeIndex(content, { id: newId(), of });
    await files.makeFolder(folder);
    await writeAtomically(files, path, bytes, newId);
    return placeAt(path);
  }

  return {
    async read() {
      all = await placeAt(paths.all);
      changed = await placeAt(paths.changed);
      if (!all || all.head.of !== null) return null;
      // Written after a file of all drafts that was put there later.
      if (changed?.head.of !== all.head.id) changed = null;
      const listed = new Map<DraftId, Listed>();
      let later: readonly DraftId[] = [];
      for (const place of [all, changed]) {
        if (!place) continue;
        const lines = await linesAt(place, 0, place.head.cards);
        const read = lines && (await readCards(lines));
        if (!read) return null;
        if (place === changed) later = [...read.gone, ...read.listed.map(({ card }) => card.id)];
        for (const id of read.gone) listed.delete(id);
        for (const one of read.listed) listed.set(one.card.id, settled(one, place.writtenAtMs));
      }
      return { listed, changed: later };
    },
    textBytes: () => (all?.head.texts ?? 0) + (changed?.head.texts ?? 0),
    async texts() {
      const texts = new Map<DraftId, string>();
      for (const place of [all, changed]) {
        if (!place) continue;
        const lines = await linesAt(place, place.head.cards, place.head.texts);
        const read = lines && (await readTexts(lines));
        if (!read) return null;
        for (const [id, text] of read) texts.set(id, text);
      }
      return texts;
    },
    needsAll: (count, of) => !all || count > Math.max(FEW, of / ONE_IN),
    async writeAll(content) {
      all = await write(paths.all, { ...content, gone: [] }, null);
      changed = null;
    },
    async writeChanged(content) {
      if (all) changed = await write(paths.changed, content, all.head.id);
    },
  };
}

/** A draft that may have changed in the tick in which the index was written is looked at again. */
const settled = (listed: Listed, writtenAtMs: number): Listed =>
  listed.stamp && !isSettled(listed.stamp, writtenAtMs) ? { ...listed, stamp: null } : listed;

/** The index file at a path; null where there is none of this version, or it is not as long as it was. */
async function placeAt(path: string): Promise<Place | null> {
  const found = await lstat(path).catch(() => null);
  const start = found && (await bytesAt(path, HEAD_BYTES));
  const head = start && start.length === HEAD_BYTES ? readHead(start) : null;
  if (!found || !head || found.size !== HEAD_BYTES + head.cards + head.texts) return null;
  return { path, head, writtenAtMs: found.mtimeMs };
}

/** So many bytes of the lines of an index file; null where the file is another one by now. */
async function linesAt({ path, head }: Place, from: number, length: number): Promise<Uint8Array | null> {
  const bytes = await bytesAt(path, HEAD_BYTES + from + length);
  const isSame = bytes?.length === HEAD_BYTES + from + length && readHead(bytes)?.id === head.id;
  return isSame ? bytes.subarray(HEAD_BYTES + from) : null;
}

async function bytesAt(path: string, first: number): Promise<Uint8Array | null> {
  const read = await readRegularFile(path, { most: MAX_INDEX_BYTES, followsLinks: false, first });
  return read.ok ? read.bytes : null;
}
