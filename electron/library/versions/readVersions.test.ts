import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import {
  emptyStory,
  newReview,
  threadIdSchema,
  withStep,
  type Review,
  type Story,
  type Thread,
} from '../../../shared/story';
import { encodeDraftFile } from '../draftFile';
import { draftFolder, foldersOf } from '../folders';
import { someLibrary } from '../testing';
import { listVersions } from './versionStore';

const story = (headline: string): Story => ({ ...emptyStory('vi'), headline });
const at = '2026-11-23T09:30:00Z';
const submitted = withStep(newReview, { status: 'submitted', by: 'Minh Anh', at, reason: '' });

/** A library with one draft, and its saves a minute apart. */
async function someDraft() {
  const { library, folder, clock } = await someLibrary();
  const made = await library.create(story('Bản một'));
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  let revision = 1;
  const save = async (headline: string, review?: Review): Promise<void> => {
    clock.now = new Date(clock.now.getTime() + 61_000);
    const saved = await library.save(id, revision, story(headline), review);
    if (!saved.ok) throw new Error(saved.message);
    ({ revision } = saved.value);
  };
  return { library, folder: foldersOf(folder).draft(id), id, save };
}

it('lists versions newest first, with who saved them and the step that each was saved with', async () => {
  const { library, id, save } = await someDraft();
  await save('Bản hai', submitted);
  await save('Bản ba', submitted);
  await save('Bản bốn', submitted);
  const { versions } = await library.versions(id);
  expect(versions.map(({ revision, by, step }) => [revision, by, step?.status])).toEqual([
    [3, 'Minh Anh', undefined],
    [2, 'Minh Anh', 'submitted'],
    [1, 'Minh Anh', undefined],
  ]);
});

it('lists a version that only a note came with by the note, and by the step where there was one too', async () => {
  const { library, id, save } = await someDraft();
  const note = (before: Review): Review =>
    withStep(before, { status: before.status, by: 'Ban thư ký', at, reason: 'Exported with 2 errors' });
  await save('Bản hai', note(newReview));
  await save('Bản ba', note(withStep(note(newReview), { status: 'submitted', by: 'Minh Anh', at, reason: '' })));
  await save('Bản bốn');
  const { versions } = await library.versions(id);
  expect(versions.map(({ step }) => step && [step.status, step.isNote, step.reason])).toEqual([
    ['submitted', false, ''],
    ['draft', true, 'Exported with 2 errors'],
    null,
  ]);
});

it('keeps the text as it is when asked, and gives back what it says', async () => {
  const { library, id } = await someDraft();
  const kept = await library.keepVersion(id);
  expect(kept).toMatchObject({ ok: true, value: { revision: 1, by: 'Minh Anh' } });
  expect(await library.keepVersion(id)).toEqual(kept);
  if (!kept.ok) return;
  const { revision, savedAt } = kept.value;
  expect(await library.openVersion(id, { revision, savedAt })).toEqual({
    ok: true,
    value: { story: story('Bản một') },
  });
  expect(await library.openVersion(id, { revision: 9, savedAt })).toMatchObject({ ok: false, code: 'version-gone' });
});

it('never lets the version go that a review compares with', async () => {
  const { library, folder, id, save } = await someDraft();
  const kept = await library.keepVersion(id);
  if (!kept.ok) throw new Error(kept.message);
  const review: Review = { ...submitted, baseline: { ...kept.value, story: null, otherCopy: null } };
  for (let number = 0; number < 130; number += 1) await save(`Bản ${number}`, review);
  const revisions = (await listVersions(draftFolder(folder).versions)).map(({ revision }) => revision);
  expect(revisions).toContain(1);
  expect(revisions).not.toContain(3);
});

it('gives back the baseline that changes were accepted into, and falls back to its version where that is damaged', async () => {
  const { library, folder, id, save } = await someDraft();
  const baseline = { revision: 1, savedAt: at, by: 'Minh Anh', story: story('Tít đã nhận'), otherCopy: null };
  await save('Bản hai', { ...submitted, baseline });
  const opened = await library.open(id);
  expect(opened.ok && opened.value.review.baseline).toEqual(baseline);

  const path = draftFolder(folder).story;
  const file = JSON.parse(await readFile(path, 'utf8')) as { review: { baseline: { story: unknown } } };
  file.review.baseline.story = { headline: 7 };
  await writeFile(path, JSON.stringify(file));
  const again = await library.open(id);
  expect(again.ok && again.value).toMatchObject({ recovered: null, story: { headline: 'Bản hai' } });
  expect(again.ok && again.value.review.baseline).toEqual({ ...baseline, story: null, otherCopy: null });
});

it('gives back the comments of a review, and takes a damaged one for damage', async () => {
  const { library, folder, id, save } = await someDraft();
  const comment = { id: '00000000-0000-4000-8000-000000000001', by: 'Thu Hà', at, text: 'Tên đầy đủ?' };
  const thread: Thread = {
    id: threadIdSchema.parse('00000000-0000-4000-8000-000000000002'),
    anchor: { kind: 'field', field: 'headline', words: null },
    quote: 'Bản hai',
    comments: [comment],
    resolved: null,
  };
  await save('Bản hai', { ...submitted, threads: [thread] });
  const opened = await library.open(id);
  expect(opened.ok && opened.value.review.threads).toEqual([thread]);

  const path = draftFolder(folder).story;
  await writeFile(path, (await readFile(path, 'utf8')).replace('Tên đầy đủ?', ''));
  const again = await library.open(id);
  expect(again.ok && again.value.recovered?.keptAs).toMatch(/^damaged\//);
});

it('opens a draft of the first Stet, which knew no review', async () => {
  const { library, folder, id } = await someDraft();
  const path = draftFolder(folder).story;
  const bytes = encodeDraftFile({ revision: 1, savedAt: at, savedBy: '', review: newReview, story: story('Cũ') });
  const { review, ...old } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  expect(review).toBeDefined();
  await writeFile(path, JSON.stringify(old));
  const opened = await library.open(id);
  expect(opened.ok && opened.value.review).toEqual(newReview);
});
