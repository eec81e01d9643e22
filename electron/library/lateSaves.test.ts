// loss 7
import { expect, it } from 'vitest';
import type { SavedDraft } from '../../shared/bridge';
import { draftIdSchema } from '../../shared/story';
import { p, storyOf } from '../../shared/story/testing';
import { createLateSaves } from './lateSaves';
import { failingFiles } from '../disk/testing';
import { someLibrary } from './testing';

/** A library with a draft, on a disk whose writes wait while it hangs. */
async function someHungLibrary() {
  let wake = (): void => undefined;
  let hung: Promise<void> | null = null;
  let [underWay, most] = [0, 0];
  const files = failingFiles(async (step) => {
    if (step !== 'sync') return null;
    underWay += 1;
    most = Math.max(most, underWay);
    await hung;
    underWay -= 1;
    return null;
  });
  const { library: patient, folder } = await someLibrary({ files });
  const made = await patient.create(storyOf(p('Câu đầu.')));
  if (!made.ok) throw new Error(made.message);
  const { library } = await someLibrary({ folder, files, answerMs: { text: 60, photos: 60 } });
  const disk = {
    hang: () => void (hung = new Promise((resolve) => (wake = resolve))),
    answer: () => {
      hung = null;
      wake();
    },
    mostAtOnce: () => most,
  };
  return { library, id: made.value.id, disk };
}

/** Asks until the disk, which a busy machine keeps waiting too, has answered. */
async function answered<T extends { readonly ok: boolean }>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer.ok || !('code' in answer) || answer.code !== SILENT.code) return answer;
  }
}

const SILENT = { ok: false, code: 'disk-silent' };

it('a save on a disk that hangs is answered, goes on, and the next one of the same text follows it', async () => {
  const { library, id, disk } = await someHungLibrary();
  disk.hang();
  expect(await library.save(id, 1, storyOf(p('Câu hai.')))).toMatchObject(SILENT);
  expect(await library.save(id, 1, storyOf(p('Câu ba.')))).toMatchObject(SILENT);
  expect(await library.save(id, 1, storyOf(p('Câu bốn.')))).toMatchObject(SILENT);
  disk.answer();
  expect(await answered(() => library.save(id, 1, storyOf(p('Câu năm.'))))).toMatchObject({
    ok: true,
    value: { revision: 3 },
  });
  expect(await answered(() => library.open(id))).toMatchObject({
    value: { revision: 3, story: { body: [p('Câu năm.')] } },
  });
  expect(disk.mostAtOnce()).toBe(1);
});

it('a text whose late save came through is saved when it is asked for again', async () => {
  const { library, id, disk } = await someHungLibrary();
  const story = storyOf(p('Câu hai.'));
  disk.hang();
  expect(await library.save(id, 1, story)).toMatchObject(SILENT);
  disk.answer();
  expect(await answered(() => library.save(id, 1, story))).toMatchObject({ ok: true, value: { revision: 2 } });
  expect(await answered(() => library.save(id, 2, storyOf(p('Câu ba.'))))).toMatchObject({
    ok: true,
    value: { revision: 3 },
  });
});

it('a text that another one has changed meanwhile is refused after a late save as after any other', async () => {
  const { library, id, disk } = await someHungLibrary();
  disk.hang();
  expect(await library.save(id, 1, storyOf(p('Câu hai.')))).toMatchObject(SILENT);
  disk.answer();
  await answered(() => library.rename(id, 'Tít mới'));
  expect(await answered(() => library.save(id, 1, storyOf(p('Câu ba.'))))).toMatchObject({
    ok: false,
    code: 'stale-revision',
  });
});

it('what waits behind a save that hangs is answered too, and is not done after its caller was told so', async () => {
  const { library, id, disk } = await someHungLibrary();
  disk.hang();
  const saving = library.save(id, 1, storyOf(p('Câu hai.')));
  const answers = [library.open(id), library.duplicate(id), library.trash(id), library.keepVersion(id)];
  for (const answer of [saving, ...answers]) expect(await answer).toMatchObject(SILENT);
  disk.answer();
  await library.close();
  expect((await library.list('')).drafts.map((card) => card.id)).toEqual([id]);
  expect(await answered(() => library.open(id))).toMatchObject({ value: { revision: 2 } });
});

it('a late save that failed leaves the next one on the revision that an earlier late one made', async () => {
  type Saved = SavedDraft;
  const id = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
  const saves = createLateSaves(20);
  const bases: number[] = [];
  let answer = (_: Saved): void => undefined;
  const write = (base: number): Promise<Saved> => {
    bases.push(base);
    return new Promise((resolve) => (answer = resolve));
  };
  expect(await saves.save(id, 1, write)).toMatchObject(SILENT);
  answer({ ok: true, value: { revision: 2, savedAt: '2026-11-29T08:00:00.000Z', foreign: null } });
  expect(await saves.save(id, 1, write)).toMatchObject(SILENT);
  answer({ ok: false, code: 'disk-full', message: '', about: '' });
  await saves.save(id, 1, write);
  expect(bases).toEqual([1, 2, 2]);
});

it('what a late save kept of another program is told with the next save that is answered', async () => {
  const id = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
  const saves = createLateSaves(20);
  const saved = (revision: number, foreign: 'kept-as-version' | 'kept-as-damaged' | null): SavedDraft => ({
    ok: true,
    value: { revision, savedAt: '2026-11-29T08:00:00.000Z', foreign },
  });
  const later = async (of: SavedDraft, next: SavedDraft) => {
    let answer = (_: SavedDraft): void => undefined;
    expect(await saves.save(id, 1, () => new Promise((resolve) => (answer = resolve)))).toMatchObject(SILENT);
    answer(of);
    return saves.save(id, 1, () => Promise.resolve(next));
  };
  expect(await later(saved(2, 'kept-as-version'), saved(3, null))).toEqual(saved(3, 'kept-as-version'));
  expect(await later(saved(2, 'kept-as-version'), saved(3, 'kept-as-damaged'))).toEqual(saved(3, 'kept-as-damaged'));
  expect(await later(saved(2, null), saved(3, null))).toEqual(saved(3, null));
});
