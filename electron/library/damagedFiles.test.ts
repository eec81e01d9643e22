import { chmod, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DraftId, Review, Story } from '../../shared/story';
import { figure, p, storyOf, ul } from '../../shared/story/testing';
import { decodeDraftFile, encodeDraftFile } from './draftFile';
import { draftFolder, foldersOf } from './folders';
import type { openLibrary } from './library';
import { photoNameOf } from './photos/photoStore';
import { brokenLibrary, randomNumbers, reportSoak, someLibrary, somePhotoBytes, isSoak } from './testing';
import { filesBelow, withoutRights } from '../disk/testing';

/** What may happen to a file. `random` chooses the bit that is flipped. */
const damages: Readonly<Record<string, (path: string, bytes: Uint8Array, random: () => number) => Promise<void>>> = {
  zeroed: (path, bytes) => writeFile(path, new Uint8Array(bytes.length)),
  emptied: (path) => writeFile(path, ''),
  halved: (path, bytes) => writeFile(path, bytes.subarray(0, bytes.length / 2)),
  'with a flipped bit': async (path, bytes, random) => {
    const flipped = Uint8Array.from(bytes);
    const at = Math.floor(random() * flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    await writeFile(path, flipped);
  },
  'replaced by a picture': (path) => writeFile(path, somePhotoBytes),
  'replaced by other JSON': (path) => writeFile(path, '{"format":"stet-draft","story":null}'),
  'replaced by a folder': async (path) => {
    await rm(path);
    await mkdir(path);
  },
  'replaced by a link': async (path) => {
    await rename(path, `${path}.elsewhere`);
    await symlink('/etc/hostname', path);
  },
  'made unreadable': (path) => chmod(path, 0),
  taken: (path) => rm(path),
};

const kinds = ['the story', 'the newest version', 'every version', 'a photo'] as const;
type Kind = (typeof kinds)[number];

const named = photoNameOf(somePhotoBytes, 'a.png');
if (!named.ok) throw new Error(named.message);
const photo = named.name;
const story = (headline: string) => ({
  ...storyOf(p(`Thân bài của ${headline}`), figure({ photo: { kind: 'held', name: photo } })),
  headline,
});

// loss 8
it.each<[string, (path: string) => Promise<void>]>([
  ['items without end', (path) => writeLarge(path, { story: { body: [ul(...many(40_000, ''))] } })],
  [
    'bylines without end',
    (path) => writeLarge(path, { story: { bylines: many(400, { name: 'A', role: 'reporter' }) } }),
  ],
  ['steps without end', (path) => writeLarge(path, { review: { log: many(7_000, STEP) } })],
  ['objects without end', (path) => writeFile(path, `[${'{},'.repeat(1_000_000)}{}]`)],
])('a draft of %s is told, and never opened; its file stays as it is', async (_, write) => {
  const { library, folder } = await someLibrary();
  const made = await library.create(story('Bài'));
  if (!made.ok) throw new Error(made.message);
  const path = draftFolder(foldersOf(folder).draft(made.value.id)).story;
  await write(path);
  const bytes = await readFile(path);
  const { library: later } = await someLibrary({ folder });
  expect((await later.list('')).drafts).toMatchObject([{ id: made.value.id, isReadable: false }]);
  expect(await later.open(made.value.id)).toMatchObject({ ok: false, code: 'draft-unreadable' });
  expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
});

const STEP = { status: 'draft' as const, by: '', at: '2026-11-29T09:00:00Z', reason: '' };
const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
async function writeLarge(path: string, more: { story?: Partial<Story>; review?: Partial<Review> }): Promise<void> {
  const read = decodeDraftFile(await readFile(path));
  if (!read.ok) throw new Error(read.reason);
  const { file } = read;
  const large = { ...file, story: { ...file.story, ...more.story }, review: { ...file.review, ...more.review } };
  await writeFile(path, encodeDraftFile(large));
}

/** A library with one draft of four saves a minute apart: three versions and the newest text, "Bản 4". */
async function someDraft(): Promise<{ folder: string; id: DraftId }> {
  const { library, folder, clock } = await someLibrary();
  const made = await library.create(story('Bản 1'), new Map([[photo, somePhotoBytes]]));
  if (!made.ok) throw new Error(made.message);
  for (let revision = 1; revision < 4; revision += 1) {
    clock.now = new Date(clock.now.getTime() + 61_000);
    const saved = await library.save(made.value.id, revision, story(`Bản ${revision + 1}`));
    if (!saved.ok) throw new Error(saved.message);
  }
  return { folder, id: made.value.id };
}

async function pathsOf(kind: Kind, folder: string): Promise<readonly string[]> {
  const place = draftFolder(folder);
  const versions = (await readdir(place.versions)).sort().map((name) => join(place.versions, name));
  if (kind === 'the story') return [place.story];
  if (kind === 'a photo') return [place.photo(photo)];
  return kind === 'every version' ? versions : versions.slice(-1);
}

/**
 * Damages a file of a draft and works with that as somebody would. Gives what went wrong; nothing where the newest good
 * text was shown, nothing threw, and what was damaged is still there byte for byte after a save.
 */
async function workWithDamaged(
  kind: Kind,
  damage: string,
  random: () => number,
  open: typeof openLibrary | undefined,
): Promise<readonly string[]> {
  const { folder, id } = await someDraft();
  const draft = foldersOf(folder).draft(id);
  const paths = await pathsOf(kind, draft);
  const faults: string[] = [];
  for (const path of paths) await damages[damage]?.(path, await readFile(path), random);
  const isThere = !['taken', 'replaced by a folder', 'replaced by a link', 'made unreadable'].includes(damage);
  const left = isThere ? await Promise.all(paths.map((path) => readFile(path, 'latin1'))) : [];

  await withoutRights(folder, async () => {
    const since = performance.now();
    const { library } = await someLibrary({ folder }, open);
    const { drafts } = await library.list('');
    if (performance.now() - since > 5000) faults.push('the library took over five seconds to open');
    if (drafts.length !== 1 || !drafts[0]?.isReadable) faults.push('the draft is not listed as one to be read');
    const opened = await library.open(id);
    if (!opened.ok) {
      faults.push(`it does not open: ${opened.code}`);
      return;
    }
    const { revision, story: shown, readOnlyReason } = opened.value;
    const isLost = kind === 'the story' && shown.headline === 'Bản 3';
    if (!isLost && shown.headline !== 'Bản 4') faults.push(`it shows ${shown.headline}`);
    if (JSON.stringify(shown.body) !== JSON.stringify(story(shown.headline).body)) faults.push('its body is another');
    await library.versions(id);
    await library.keepVersion(id);
    await library.pack(id);
    await library.readPhoto(id, photo);
    const added = await library.addPhoto(id, 'a.png', somePhotoBytes);
    if (!added.ok && damage !== 'made unreadable') faults.push(`the photo cannot be added again: ${added.code}`);
    const saved = await library.save(id, revision, story('Bản 5'));
    if (readOnlyReason !== null && saved.ok) faults.push('it was saved over what could not be read');
    if (readOnlyReason === null && !saved.ok) faults.push(`it cannot be saved: ${saved.code}`);
    const again = await library.open(id);
    if (saved.ok && !(again.ok && again.value.story.headline === 'Bản 5')) faults.push('what was saved is not there');
  });
  for (const path of damage === 'made unreadable' ? paths : []) await chmod(path, 0o600);
  const found = Object.values(await filesBelow(draft));
  if (left.some((text) => !found.includes(text))) faults.push('what was damaged is not kept');
  return faults;
}

async function tryAll(flips: number, open?: typeof openLibrary): Promise<{ n: number; faults: readonly string[] }> {
  const random = randomNumbers(5);
  const faults: string[] = [];
  let n = 0;
  for (const kind of kinds)
    for (const damage of Object.keys(damages))
      for (let count = damage === 'with a flipped bit' ? flips : 1; count > 0; count -= 1) {
        n += 1;
        for (const fault of await workWithDamaged(kind, damage, random, open))
          faults.push(`${kind} ${damage}: ${fault}`);
      }
  return { n, faults };
}

describe('damaged files', () => {
  it(
    'open as the newest good text, are kept byte for byte, and are never saved over',
    { timeout: 600_000 },
    async () => {
      const { n, faults } = await tryAll(isSoak ? 500 : 8);
      reportSoak({ harness: 'damaged files', n, found: `${faults.length} faults`, bound: '0', controlFired: null });
      expect(faults).toEqual([]);
    },
  );

  it('are lost where they are not kept aside', { timeout: 60_000 }, async () => {
    const broken = await brokenLibrary(
      'read/keepDamaged.ts',
      "if (damage.found === 'nothing') return '-';",
      "return '-';",
    );
    const { n, faults } = await tryAll(1, broken);
    const controlFired = faults.some((fault) => fault.includes('is not kept'));
    reportSoak({ harness: 'damaged files, control', n, found: `${faults.length} faults`, bound: 'some', controlFired });
    expect(controlFired).toBe(true);
  });
});
