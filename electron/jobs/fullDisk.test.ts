import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { p, storyOf } from '../../shared/story/testing';
import { exportedFiles, nodeFiles } from '../disk';
import { photoNameOf, type openLibrary } from '../library';
import { brokenLibrary, isSoak, reportSoak, someLibrary, somePhotoBytes } from '../library/testing';
import { someFolder } from '../disk/testing';
import { openSettings } from '../settings';
import { writeExport } from './writeExport';

const PAGE = 4096;
const DISK = 4 * 1024 * 1024;
const answerWithinMs = 1000;

/** An empty disk of 4 MiB; null where this user may not mount one. */
async function someDisk(): Promise<string | null> {
  const folder = await someFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'stet-test', folder]).status !== 0) return null;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

/** Fills a disk until so many pages are free; 0 pages is full. */
async function leaveFree(disk: string, pages: number): Promise<void> {
  const filler = join(disk, 'filler');
  await rm(filler, { force: true });
  const { bfree, bsize } = await statfs(disk);
  await writeFile(filler, Buffer.alloc(Math.max(0, bfree * bsize - pages * PAGE), 1));
}

const litter = async (disk: string): Promise<readonly string[]> =>
  (await readdir(disk, { recursive: true })).filter((name) => name.includes('.tmp'));

const textOf = (number: number): string => `Bản ${number}. `.repeat(1800);
const storyOfNumber = (number: number) => ({ ...storyOf(p(textOf(number))), headline: `Bản ${number}` });

/** A photo of 40 kB that no other one is the same as. */
function photoOf(number: number): Uint8Array {
  const filling = Buffer.alloc(40_000, number);
  return Buffer.concat([somePhotoBytes, filling]);
}

/** Something that is written: whether it says that it is, and whether it lies there whole; else the old one has to. */
interface Written {
  readonly ok: boolean;
  readonly code: string;
  readonly isNewWhole: boolean;
  readonly isOldWhole: boolean;
}

type Writer = (number: number) => Promise<Written>;

async function writersOn(disk: string, open?: typeof openLibrary): Promise<Readonly<Record<string, Writer>>> {
  const { library, clock } = await someLibrary({ folder: join(disk, 'library') }, open);
  const made = await library.create(storyOfNumber(0));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const settings = openSettings(join(disk, 'home'));
  await settings.change({ libraryFolder: 'x'.repeat(20_000) });
  const target = join(disk, 'export');
  await mkdir(target);
  const storyPath = join(disk, 'library', 'drafts', id, 'story.json');
  const headline = async (): Promise<string> => {
    const { library: later } = await someLibrary({ folder: join(disk, 'library') }, open);
    const opened = await later.open(id);
    return opened.ok && opened.value.recovered === null && opened.value.story.body.length === 1
      ? opened.value.story.headline
      : 'not whole';
  };
  const answerOf = (answer: { readonly ok: boolean }): { ok: boolean; code: string } => ({
    ok: answer.ok,
    code: 'code' in answer ? String(answer.code) : '',
  });
  return {
    draft: async (number) => {
      clock.now = new Date(clock.now.getTime() + 61_000);
      const before = await headline();
      const opened = await library.open(id);
      if (!opened.ok) return { ok: false, code: opened.code, isNewWhole: false, isOldWhole: false };
      const saved = await library.save(id, opened.value.revision, storyOfNumber(number));
      const now = await headline();
      return { ...answerOf(saved), isNewWhole: now === `Bản ${number}`, isOldWhole: now === before };
    },
    version: async () => {
      const before = await readFile(storyPath);
      const kept = await library.keepVersion(id);
      const { versions } = await library.versions(id);
      const reads = await Promise.all(versions.map((version) => library.openVersion(id, version)));
      const isOldWhole = before.equals(await readFile(storyPath)) && reads.every((read) => read.ok);
      return { ...answerOf(kept), isNewWhole: isOldWhole && versions.length > 0, isOldWhole };
    },
    photo: async (number) => {
      const bytes = photoOf(number);
      const named = photoNameOf(bytes, 'a.png');
      if (!named.ok) throw new Error(named.message);
      const added = await library.addPhoto(id, 'a.png', bytes);
      const path = join(disk, 'library', 'drafts', id, 'photos', named.name);
      const isNewWhole = existsSync(path) && Buffer.compare(await readFile(path), bytes) === 0;
      return { ...answerOf(added), isNewWhole, isOldWhole: !existsSync(path) };
    },
    settings: async (number) => {
      const before = openSettings(join(disk, 'home')).get().libraryFolder;
      const libraryFolder = `${number}`.padEnd(20_000, 'y');
      const changed = await settings.change({ libraryFolder });
      const now = openSettings(join(disk, 'home'));
      const isSound = !now.wasDamaged;
      return {
        ...answerOf(changed),
        isNewWhole: isSound && now.get().libraryFolder === libraryFolder,
        isOldWhole: isSound && now.get().libraryFolder === before,
      };
    },
    export: async (number) => {
      const files = ['index.html', 'photos/a.jpg'].map((path) => ({ path, bytes: Buffer.from(textOf(number)) }));
      const read = async (): Promise<string> =>
        (await Promise.all(files.map(({ path }) => readFile(join(target, 'bai', path), 'utf8').catch(() => '-')))).join(
          '|',
        );
      const before = await read();
      const written = await writeExport({ folder: target, name: 'bai', story: id }, files, exportedFiles);
      const now = await read();
      const whole = files.map(({ bytes }) => bytes.toString('utf8')).join('|');
      return { ...answerOf(written), isNewWhole: now === whole, isOldWhole: now === before };
    },
  };
}

/** Sweeps the free space from nothing to twice the document, writes at each step, and gives room again. */
async function sweep(
  disk: string,
  what: string,
  write: Writer,
  step: number,
): Promise<{ n: number; refused: number; faults: string[] }> {
  const faults: string[] = [];
  let [n, refused] = [0, 0];
  for (let pages = 0; pages <= 24; pages += step) {
    n += 1;
    const tell = (fault: string): void => void faults.push(`${what}, ${pages} pages free: ${fault}`);
    await leaveFree(disk, pages);
    const since = performance.now();
    const { ok, code, isNewWhole, isOldWhole } = await write(2 * n);
    if (performance.now() - since > answerWithinMs) tell('the answer took over a second');
    if (ok && !isNewWhole) tell('it says that it is written, and it is not');
    if (!ok && !isOldWhole) tell('what was there is not whole');
    if (!ok && code !== 'disk-full') tell(`the reason is told as ${code}`);
    if (!ok) refused += 1;
    const left = await litter(disk);
    if (left.length > 0) tell(`it left ${left.join(', ')}`);
    await rm(join(disk, 'filler'));
    const again = await write(2 * n + 1);
    if (!again.ok || !again.isNewWhole) tell('with room again it cannot be written');
    await rm(join(disk, 'library', 'drafts', (await readdir(join(disk, 'library', 'drafts')))[0] ?? '', 'versions'), {
      recursive: true,
      force: true,
    });
  }
  return { n, refused, faults };
}

const NO_DISK = 'no disk can be mounted here';

it.each(['draft', 'version', 'photo', 'settings', 'export'])(
  'on a full disk the %s is whole or as it was, says so, and leaves nothing behind',
  { timeout: 120_000 },
  async (what) => {
    const disk = await someDisk();
    if (disk === null) {
      console.warn(NO_DISK);
      return;
    }
    const writers = await writersOn(disk);
    const { n, refused, faults } = await sweep(disk, what, writers[what]!, isSoak ? 1 : 4);
    reportSoak({
      harness: `full disk: ${what}`,
      n,
      found: `${faults.length} faults (${refused} refused)`,
      bound: '0',
      controlFired: null,
    });
    expect(faults).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  },
);

it('settings that the writer of electron-store cuts off on a full disk are put whole in their place', async () => {
  const disk = await someDisk();
  if (disk === null) {
    console.warn(NO_DISK);
    return;
  }
  let isFilling = false;
  const files = {
    ...nodeFiles,
    // The last step before electron-store writes.
    async syncFolder(path: string) {
      await nodeFiles.syncFolder(path);
      if (isFilling) await leaveFree(disk, 1);
    },
  };
  const settings = openSettings(join(disk, 'home'), files);
  await settings.change({ libraryFolder: 'x'.repeat(20_000) });
  isFilling = true;
  const libraryFolder = 'y'.repeat(20_000);
  expect(await settings.change({ libraryFolder })).toEqual({ ok: true });
  expect(await litter(disk)).toEqual([]);
  const later = openSettings(join(disk, 'home'));
  expect([later.get().libraryFolder, later.wasDamaged, later.tookLast]).toEqual([libraryFolder, false, false]);
});

it('the full disk is noticed where a writer does not look at what it wrote', { timeout: 60_000 }, async () => {
  const disk = await someDisk();
  if (disk === null) {
    console.warn(NO_DISK);
    return;
  }
  const broken = await brokenLibrary(
    'disk/writeAtomically.ts',
    'await fill(file, bytes);',
    'await file.write(bytes, 0).catch(() => 0); await file.close();',
  );
  const { n, faults } = await sweep(disk, 'draft', (await writersOn(disk, broken))['draft']!, 6);
  const controlFired = faults.some((fault) => fault.includes('it is not'));
  reportSoak({ harness: 'full disk, control', n, found: `${faults.length} faults`, bound: 'some', controlFired });
  expect(controlFired).toBe(true);
});
