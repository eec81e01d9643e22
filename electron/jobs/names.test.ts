import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { slug } from '../../shared/text';
import { p, storyOf } from '../../shared/story/testing';
import { photoNameOf } from '../library';
import { reportSoak, someLibrary, somePhotoBytes } from '../library/testing';
import { someFolder } from '../disk/testing';
import { directJobs } from './direct';
import { writeExport } from './writeExport';

const CORPUS = '../shared/corpora/strings-blns/blns.json';
const RESERVED = [
  'CON',
  'nul',
  'AUX.txt',
  'PRN',
  'COM1',
  'LPT9',
  'a.',
  'a ',
  ' a',
  '.',
  '..',
  '...',
  '~',
  'a/b',
  'a\\\\b',
  'a:b',
  '?*<>|"',
];
const PAIRS = ['Chợ nổi Cái Răng', 'Đường Nguyễn Huệ', 'é', 'Å'].flatMap((text) => [
  text.normalize('NFC'),
  text.normalize('NFD'),
]);
const LONG = ['x'.repeat(255), 'ố'.repeat(127), 'ố'.repeat(255), '😀'.repeat(64)];

/** What no file system of today's refuses, and no Windows keeps for itself. */
const isSafeName = (name: string): boolean =>
  /^[a-z0-9][a-z0-9-]*$/.test(name) && Buffer.byteLength(name) <= 200 && !/^(con|nul|aux|prn|com\d|lpt\d)$/.test(name);

/**
 * Takes texts as headlines and as names of photos, and exports each story under the address that `address` makes of its
 * headline. Tells what went wrong.
 */
async function faultsOf(names: readonly string[], address: (headline: string) => string): Promise<string[]> {
  const { library, folder } = await someLibrary();
  // Deep enough that a name which leads upwards ends inside it.
  const desk = join(await someFolder(), 'a', 'b');
  await mkdir(desk, { recursive: true });
  const faults: string[] = [];
  for (const name of names) {
    const made = await library.create({ ...storyOf(p('Thân bài')), headline: name });
    const opened = made.ok ? await library.open(made.value.id) : made;
    if (!opened.ok || opened.value.story.headline !== name) {
      faults.push(`${JSON.stringify(name)} as a headline`);
      continue;
    }
    const named = photoNameOf(somePhotoBytes, name);
    const added = await library.addPhoto(opened.value.id, name, somePhotoBytes);
    if (!named.ok || !added.ok || added.value !== named.name) faults.push(`${JSON.stringify(name)} as a photo`);
    const exported = address(name);
    if (!isSafeName(exported)) faults.push(`${JSON.stringify(name)} is exported as ${JSON.stringify(exported)}`);
    const built = await directJobs.exportStory(
      { story: opened.value.story, photos: new Map(), formats: ['txt'] },
      () => undefined,
    );
    const written = built.ok ? await writeExport({ folder: desk, name: exported, story: 'any' }, built.files) : built;
    if (!written.ok) faults.push(`${JSON.stringify(name)} cannot be exported: ${written.message}`);
  }
  const drafts = await readdir(join(folder, 'drafts'));
  if (drafts.length !== names.length || !drafts.every((name) => /^[0-9a-f-]{36}$/.test(name)))
    faults.push('a headline named a folder');
  return faults;
}

it(
  'any text may be a headline and the name of a photo: it comes back as it was, and names no file',
  { timeout: 120_000 },
  async () => {
    const corpus = existsSync(CORPUS) ? (JSON.parse(await readFile(CORPUS, 'utf8')) as string[]) : [];
    const names = [...corpus, ...RESERVED, ...PAIRS, ...LONG];
    const faults = await faultsOf(names, slug);
    reportSoak({ harness: 'names', n: names.length, found: `${faults.length} faults`, bound: '0', controlFired: null });
    expect(faults).toEqual([]);
  },
);

it('faults are found where a headline names its export as it stands', { timeout: 60_000 }, async () => {
  const names = [...RESERVED, ...LONG];
  const faults = await faultsOf(names, (headline) => headline.replaceAll('/', '-'));
  const controlFired = faults.length > 0;
  reportSoak({ harness: 'names, control', n: names.length, found: `${faults.length}`, bound: 'some', controlFired });
  expect(controlFired).toBe(true);
});
