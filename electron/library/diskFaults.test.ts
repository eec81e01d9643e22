import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DraftId } from '../../shared/story';
import { figure, p, storyOf } from '../../shared/story/testing';
import type { Library } from './contract';
import { openLibrary } from './library';
import { photoNameOf } from './photos/photoStore';
import { brokenLibrary, reportSoak, somePhotoBytes, someLibrary } from './testing';
import { countingFiles, filesBelow } from '../disk/testing';

const before = { ...storyOf(p('Trước')), headline: 'Trước' };
const after = { ...storyOf(p('Sau')), headline: 'Sau' };

const operations: Readonly<Record<string, (library: Library, id: DraftId) => Promise<{ readonly ok: boolean }>>> = {
  save: (library, id) => library.save(id, 1, after),
  rename: (library, id) => library.rename(id, 'Sau'),
  duplicate: (library, id) => library.duplicate(id),
  trash: (library, id) => library.trash(id),
  restore: async (library, id) => {
    await library.trash(id);
    return library.restore(id);
  },
  'adding a photo': (library, id) => library.addPhoto(id, 'a.png', somePhotoBytes),
  'making a draft with a photo': (library) => {
    const named = photoNameOf(somePhotoBytes, 'a.png');
    if (!named.ok) throw new Error(named.message);
    const story = { ...storyOf(figure({ photo: { kind: 'held', name: named.name } })), headline: 'Sau' };
    return library.create(story, new Map([[named.name, somePhotoBytes]]));
  },
};

/** Which headlines may be there once an operation has said that it is done. */
const WHEN_DONE: Readonly<Record<string, readonly string[]>> = {
  save: ['Sau'],
  rename: ['Sau'],
  duplicate: ['Trước', 'Trước'],
  trash: [],
  restore: ['Trước'],
  'adding a photo': ['Trước'],
  'making a draft with a photo': ['Sau', 'Trước'],
};

/** Does an operation with its first call to the disk failing, then its second, until none is left to fail. */
async function withEachCallFailing(name: string, operate: (typeof operations)[string], open = openLibrary) {
  const faults: string[] = [];
  const whenDone = WHEN_DONE[name] ?? [];
  let calls = 0;
  for (let isDone = false; !isDone; calls += 1) {
    const disk = countingFiles();
    const { library, folder } = await someLibrary({ files: disk }, open);
    const made = await library.create(before);
    if (!made.ok) throw new Error(made.message);
    disk.failAt(calls + 1, 'EIO');
    const answer = await operate(library, made.value.id);
    isDone = !disk.hasFailed();
    disk.heal();

    const { library: later } = await someLibrary({ folder });
    const inTrash = (await readdir(join(folder, 'trash'))).length;
    const { drafts } = await later.list('');
    const found = drafts.map(({ headline }) => headline).sort();
    const whenNotDone = name === 'restore' ? [[], ['Trước']] : [['Trước']];
    // A failure after the last rename may leave the new text in place; what may not be is a "done" without it.
    const mayBeDone = ['save', 'rename'].includes(name) ? [whenDone] : [];
    const possible = answer.ok ? [whenDone] : [...whenNotDone, ...mayBeDone];
    const isPossible = possible.some((headlines) => JSON.stringify(headlines) === JSON.stringify(found));
    if (!isPossible)
      faults.push(`${name}, call ${calls + 1}: [${found.join()}] after ${answer.ok ? 'done' : 'not done'}`);
    if (!drafts.every(({ isReadable }) => isReadable)) faults.push(`${name}, call ${calls + 1}: unreadable`);
    if (drafts.length + inTrash === 0) faults.push(`${name}, call ${calls + 1}: gone`);
    const litter = Object.keys(await filesBelow(folder)).filter((path) => path.includes('.tmp'));
    if (litter.length > 0) faults.push(`${name}, call ${calls + 1}: ${litter.join()} left behind`);
  }
  return { calls, faults };
}

it.each(Object.entries(operations))(
  '%s is done or not done when any one call to the disk fails: no draft unreadable, no text lost, no litter',
  async (name, operate) => {
    const { calls, faults } = await withEachCallFailing(name, operate);
    reportSoak({
      harness: `a call to the disk fails: ${name}`,
      n: calls,
      found: `${faults.length} faults`,
      bound: '0',
      controlFired: null,
    });
    expect(faults).toEqual([]);
  },
);

it('faults are found in a library that keeps quiet about a failure', { timeout: 60_000 }, async () => {
  const guard = 'await files.remove(temporary).catch(() => undefined);\n    throw error;';
  const instead = 'await files.remove(temporary).catch(() => undefined);\n    return;';
  const broken = await brokenLibrary('disk/writeAtomically.ts', guard, instead);
  const { calls, faults } = await withEachCallFailing('save', operations['save']!, broken);
  reportSoak({
    harness: 'a call to the disk fails, control: a failure is not told',
    n: calls,
    found: `${faults.length} faults`,
    bound: 'at least 1',
    controlFired: faults.length > 0,
  });
  expect(faults.length).toBeGreaterThan(0);
});
