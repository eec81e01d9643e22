import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { p, storyOf } from '../../shared/story/testing';
import type { openLibrary } from './library';
import { brokenLibrary, reportSoak, someLibrary } from './testing';
import { someFolder } from '../disk/testing';
import { nodeFiles, type FilePort } from '../disk';

/** What a call changed, in the order of the calls. Paths are relative to the library's folder. */
type Change =
  | { readonly kind: 'data'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'synced'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'name'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'names synced'; readonly path: string };

/** The real file system, which also writes down every change that was asked of it. */
function recordingFiles(folder: string, log: Change[]): FilePort {
  const within = (path: string): string => path.slice(folder.length + 1);
  return {
    ...nodeFiles,
    async create(path) {
      const file = await nodeFiles.create(path);
      log.push({ kind: 'name', path: within(path) });
      return {
        ...file,
        async write(bytes, offset) {
          const count = await file.write(bytes, offset);
          log.push({
            kind: 'data',
            path: within(path),
            bytes: bytes.slice(0, offset + count),
          });
          return count;
        },
        async sync() {
          await file.sync();
          log.push({ kind: 'synced', path: within(path) });
        },
      };
    },
    async makeFolder(path) {
      await nodeFiles.makeFolder(path);
      log.push({ kind: 'folder', path: within(path) });
    },
    async rename(from, to) {
      await nodeFiles.rename(from, to);
      log.push({ kind: 'rename', from: within(from), to: within(to) });
    },
    async remove(path) {
      await nodeFiles.remove(path);
      log.push({ kind: 'remove', path: within(path) });
    },
    async syncFolder(path) {
      await nodeFiles.syncFolder(path);
      log.push({ kind: 'names synced', path: within(path) });
    },
  };
}

/**
 * What a power cut after some changes may leave, on a disk that keeps as little as it may: bytes that were not synced
 * are gone or cut in half, and of the changes to names that were not synced only the first `namesKept` were made.
 */
function afterPowerCut(
  changes: readonly Change[],
  namesKept: number,
  unsynced: 'gone' | 'half',
): Map<string, Uint8Array> {
  const isName = (change: Change): boolean => ['name', 'rename', 'remove'].includes(change.kind);
  const folderOf = (change: Change): string => dirname('to' in change ? change.to : change.path);
  const lasting = new Set<Change>();
  changes.forEach((change, at) => {
    if (change.kind !== 'names synced') return;
    for (const earlier of changes.slice(0, at))
      if (isName(earlier) && folderOf(earlier) === change.path) lasting.add(earlier);
  });
  const loose = changes.filter((change) => isName(change) && !lasting.has(change));
  for (const change of loose.slice(0, namesKept)) lasting.add(change);

  const names = new Map<string, string>();
  const data = new Map<string, Uint8Array>();
  const isSynced = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'data') data.set(change.path, change.bytes);
    else if (change.kind === 'synced') isSynced.add(change.path);
    else if (!lasting.has(change)) continue;
    else if (change.kind === 'name') names.set(change.path, change.path);
    else if (change.kind === 'remove') names.delete(change.path);
    else if (change.kind === 'rename') {
      for (const [name, file] of [...names]) {
        if (name !== change.from && !name.startsWith(`${change.from}/`)) continue;
        names.delete(name);
        names.set(change.to + name.slice(change.from.length), file);
      }
      // The name may last though the one before it was never synced: the file is the same.
      if (!names.has(change.to) && data.has(change.from)) names.set(change.to, change.from);
    }
  }
  const bytesOf = (file: string): Uint8Array => {
    const bytes = data.get(file) ?? new Uint8Array();
    if (isSynced.has(file)) return bytes;
    return unsynced === 'gone' ? new Uint8Array() : bytes.subarray(0, bytes.length / 2);
  };
  return new Map([...names].map(([name, file]) => [name, bytesOf(file)]));
}

/** A few saves, cut off after each change that they make; tells what was not there afterwards though it was called saved. */
async function cutEverywhere(open?: typeof openLibrary): Promise<{ readonly cuts: number; readonly lost: string[] }> {
  const folder = await someFolder();
  const log: Change[] = [];
  const { library, clock } = await someLibrary({ folder, files: recordingFiles(folder, log) }, open);
  const titled = (headline: string) => ({
    ...storyOf(p(`Thân bài của ${headline}`)),
    headline,
  });
  const made = await library.create(titled('1'));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  /** How long the log was when each save was answered. */
  const answeredAt = [log.length];
  for (let save = 1; save < 4; save += 1) {
    clock.now = new Date(clock.now.getTime() + 61_000);
    const saved = await library.save(id, save, titled(`${save + 1}`));
    expect(saved.ok).toBe(true);
    answeredAt.push(log.length);
  }

  let cuts = 0;
  const lost: string[] = [];
  for (let length = answeredAt[0]!; length <= log.length; length += 1) {
    const lastSaved = answeredAt.filter((at) => at <= length).length;
    for (const namesKept of [0, 1, 2, 3]) {
      for (const unsynced of ['gone', 'half'] as const) {
        const left = afterPowerCut(log.slice(0, length), namesKept, unsynced);
        const disk = await someFolder();
        for (const [path, bytes] of left) {
          await mkdir(dirname(join(disk, path)), { recursive: true });
          await writeFile(join(disk, path), bytes);
        }
        const { library: later } = await someLibrary({ folder: disk });
        const opened = await later.open(id);
        const found = opened.ok ? opened.value.story.headline : opened.code;
        const isThere = [`${lastSaved}`, `${lastSaved + 1}`].includes(found);
        if (!isThere || (opened.ok && opened.value.recovered !== null))
          lost.push(`cut after change ${length}: ${found} where ${lastSaved} was saved`);
        cuts += 1;
      }
    }
  }
  return { cuts, lost };
}

it('a power cut at any moment leaves what was said to be saved, or the save that was under way', async () => {
  const { cuts, lost } = await cutEverywhere();
  const found = `${lost.length} lost`;
  reportSoak({
    harness: 'power cut',
    n: cuts,
    found,
    bound: '0',
    controlFired: null,
  });
  expect(lost).toEqual([]);
  expect(cuts).toBeGreaterThan(100);
});

it.each([
  ['does not wait until the bytes are on disk', 'await file.sync();'],
  ['does not wait until the new name is on disk', 'await files.syncFolder(folder);'],
])('would find a library that %s', { timeout: 60_000 }, async (what, guard) => {
  const { cuts, lost } = await cutEverywhere(await brokenLibrary('disk/writeAtomically.ts', guard, ''));
  reportSoak({
    harness: `power cut, control: ${what}`,
    n: cuts,
    found: `${lost.length} lost`,
    bound: 'at least 1',
    controlFired: lost.length > 0,
  });
  expect(lost.length).toBeGreaterThan(0);
});
