import { expect, it } from 'vitest';
import { diffStories, type Change } from '../../../shared/compare';
import {
  newReview,
  threadIdSchema,
  withStep,
  type DraftId,
  type Review,
  type ReviewStatus,
  type Story,
  type Thread,
} from '../../../shared/story';
import { figure, p, storyOf } from '../../../shared/story/testing';
import type { Library } from '../contract';
import { failingFiles, filesBelow } from '../../disk/testing';
import { someLibrary, somePhotoBytes } from '../testing';

const photo = (caption: string) => ({ ...figure(), caption });
const market = (headline: string, first: string, second: string, caption: string): Story => ({
  ...storyOf(p(first), p(second), photo(caption)),
  headline,
});
const written = market('Chợ nổi', 'Giá rau giảm 2.002 đồng.', 'Bến đông từ sáng.', 'Bến chợ');
const step = (status: ReviewStatus, by: string, at: string) => ({ status, by, at, reason: '' });
const thread = (digit: string, text: string): Thread => ({
  id: threadIdSchema.parse(`${digit.repeat(8)}-0000-4000-8000-000000000000`),
  anchor: { kind: 'story' },
  quote: '',
  comments: [{ id: `${digit.repeat(8)}-1111-4111-8111-111111111111`, by: 'Bình', at: '2026-11-23T10:00:00Z', text }],
  resolved: null,
});

async function opened(library: Library, id: DraftId) {
  const answer = await library.open(id);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
async function packed(library: Library, id: DraftId) {
  const answer = await library.pack(id);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
async function saved(library: Library, id: DraftId, story: Story, review?: Review): Promise<void> {
  const { revision } = await opened(library, id);
  expect(await library.save(id, revision, story, review)).toMatchObject({ ok: true });
}

/** A submitted draft of a reporter, and an editor's copy of it. */
async function twoCopies(options: Parameters<typeof someLibrary>[0] = {}) {
  const reporter = await someLibrary({ author: () => 'An', ...options });
  const editor = await someLibrary({ author: () => 'Bình' });
  const made = await reporter.library.create(written);
  if (!made.ok) throw new Error(made.message);
  const { id } = made.value;
  const kept = await reporter.library.keepVersion(id);
  if (!kept.ok) throw new Error(kept.message);
  const review = withStep(newReview, step('submitted', 'An', '2026-11-23T09:00:00Z'));
  await saved(reporter.library, id, written, { ...review, baseline: { ...kept.value, story: null, otherCopy: null } });
  await editor.library.take(await packed(reporter.library, id));
  editor.clock.now = new Date('2026-11-23T10:00:00Z');
  reporter.clock.now = new Date('2026-11-23T11:00:00Z');
  return { reporter, editor, id };
}
const edited = market('Chợ nổi họp muộn', 'Giá rau giảm 2.020 đồng.', 'Bến đông từ sáng.', 'Bến chợ lúc sáu giờ');
const meanwhile = market('Chợ nổi', 'Giá rau giảm 2.002 đồng.', 'Bến đông từ năm giờ.', 'Bến chợ lúc bảy giờ');

it('makes one story of two edited copies: mine where both changed the same, theirs kept to be decided', async () => {
  const { reporter, editor, id } = await twoCopies();
  await saved(editor.library, id, edited);
  await saved(reporter.library, id, meanwhile);
  const came = await packed(editor.library, id);
  expect(await reporter.library.copyOf(came)).toEqual({ id, headline: 'Chợ nổi' });
  expect(await reporter.library.merge(id, came)).toEqual({
    ok: true,
    value: { by: 'Bình', conflicts: 1, hasCommonVersion: true, hasNews: true, isTextChanged: true },
  });
  const { story, review } = await opened(reporter.library, id);
  expect(story).toEqual(
    market('Chợ nổi họp muộn', 'Giá rau giảm 2.020 đồng.', 'Bến đông từ năm giờ.', 'Bến chợ lúc bảy giờ'),
  );
  expect(review.baseline?.otherCopy).toMatchObject({ by: 'Bình', merged: story });
  expect(review.baseline?.otherCopy?.theirs.body[2]).toMatchObject({ caption: 'Bến chợ lúc sáu giờ' });
  const { versions } = await reporter.library.versions(id);
  expect(versions.map(({ by, isBeforePackage }) => [by, isBeforePackage])).toEqual(
    expect.arrayContaining([
      ['An', true],
      ['Bình', false],
    ]),
  );
  const before = versions.find(({ isBeforePackage }) => isBeforePackage);
  const kept = before && (await reporter.library.openVersion(id, before));
  expect(kept?.ok && kept.value.story).toEqual(meanwhile);
});

/** What waits in review in a draft: its text against the baseline. */
async function waiting(library: Library, id: DraftId): Promise<readonly Change[]> {
  const { story, review } = await opened(library, id);
  const { baseline } = review;
  if (!baseline) throw new Error('no baseline');
  const version = baseline.story ?? (await library.openVersion(id, baseline));
  const before = 'ok' in version ? version.ok && version.value.story : version;
  if (!before) throw new Error('no version of the baseline');
  return diffStories(before, story);
}

/** Submits a text in a library, or accepts all of it there. */
async function submit(library: Library, id: DraftId, story: Story, at: string): Promise<void> {
  await saved(library, id, story);
  const kept = await library.keepVersion(id);
  if (!kept.ok) throw new Error(kept.message);
  const { review } = await opened(library, id);
  const submitted = withStep(review, step('submitted', 'Bình', at));
  await saved(library, id, story, { ...submitted, baseline: { ...kept.value, story: null, otherCopy: null } });
}
async function acceptAll(library: Library, id: DraftId): Promise<void> {
  const { story, review } = await opened(library, id);
  await saved(library, id, story, { ...review, baseline: review.baseline && { ...review.baseline, story } });
}

it.each<[string, (library: Library, id: DraftId, story: Story, at: string) => Promise<void>]>([
  ['submitted', submit],
  [
    'accepted in the copy',
    async (library, id, story) => {
      await saved(library, id, story);
      await acceptAll(library, id);
    },
  ],
])('what a colleague changed waits in review in either round, also where it was %s', async (_, send) => {
  const { reporter, editor, id } = await twoCopies();
  await send(editor.library, id, edited, '2026-11-23T10:00:00Z');
  const first = await packed(editor.library, id);
  expect(await reporter.library.merge(id, first)).toMatchObject({ value: { isTextChanged: true } });
  const came = diffStories(written, edited);
  expect(await waiting(reporter.library, id)).toEqual(came);

  await acceptAll(reporter.library, id);
  expect(await reporter.library.merge(id, first)).toMatchObject({ value: { hasNews: false } });
  expect(await waiting(reporter.library, id)).toEqual([]);

  const again = { ...edited, headline: 'Chợ nổi họp đêm' };
  editor.clock.now = new Date('2026-11-23T12:00:00Z');
  await send(editor.library, id, again, '2026-11-23T12:00:00Z');
  await reporter.library.merge(id, await packed(editor.library, id));
  expect(await waiting(reporter.library, id)).toEqual(diffStories(edited, again));
});

it('a copy that brings a step or a comment alone changes no text, which is reported', async () => {
  const { reporter, editor, id } = await twoCopies();
  const { review } = await opened(editor.library, id);
  await saved(editor.library, id, written, { ...review, threads: [thread('1', 'Số này ở đâu?')] });
  const merged = await reporter.library.merge(id, await packed(editor.library, id));
  expect(merged).toMatchObject({ value: { hasNews: true, isTextChanged: false } });
});

it('takes the newest status and the comments of both', async () => {
  const { reporter, editor, id } = await twoCopies();
  const { review } = await opened(editor.library, id);
  const sentBack = withStep(review, step('changesRequested', 'Bình', '2026-11-23T10:00:00Z'));
  await saved(editor.library, id, edited, { ...sentBack, threads: [thread('1', 'Số này ở đâu?')] });
  await saved(reporter.library, id, meanwhile, { ...review, threads: [thread('2', 'Chờ ảnh')] });
  await reporter.library.merge(id, await packed(editor.library, id));
  const merged = (await opened(reporter.library, id)).review;
  expect(merged.status).toBe('changesRequested');
  expect(merged.log.map(({ status }) => status)).toEqual(['submitted', 'changesRequested']);
  expect(merged.threads.map(({ comments }) => comments[0]?.text).sort()).toEqual(['Chờ ảnh', 'Số này ở đâu?']);
});

it('brings the photos that came, and nothing new the second time', async () => {
  const { reporter, editor, id } = await twoCopies();
  const added = await editor.library.addPhoto(id, 'a.png', somePhotoBytes);
  if (!added.ok) throw new Error(added.message);
  const withPhoto = { ...edited, body: [...edited.body, { ...figure(), photo: { kind: 'held', name: added.value } }] };
  await saved(editor.library, id, withPhoto as Story);
  const came = await packed(editor.library, id);
  await reporter.library.merge(id, came);
  expect(await reporter.library.readPhoto(id, added.value)).not.toBeNull();
  const { story } = await opened(reporter.library, id);
  expect(await reporter.library.merge(id, came)).toMatchObject({ value: { conflicts: 0 } });
  expect((await opened(reporter.library, id)).story).toEqual(story);
});

it('finds news in a package by its text, steps, comments, versions and what was decided, and leaves a draft alone without any', async () => {
  const { reporter, editor, id } = await twoCopies();
  const hasNews = async () => reporter.library.hasNews(id, await packed(editor.library, id));
  expect(await hasNews()).toBe(false);
  await saved(reporter.library, id, meanwhile);
  expect(await hasNews()).toBe(false);
  const { revision } = await opened(reporter.library, id);
  expect(await reporter.library.merge(id, await packed(editor.library, id))).toMatchObject({
    value: { conflicts: 0, hasNews: false },
  });
  expect((await opened(reporter.library, id)).revision).toBe(revision);

  const { review } = await opened(editor.library, id);
  const changes: readonly (readonly [Story, Review])[] = [
    [written, withStep(review, step('inReview', 'Bình', '2026-11-23T10:00:00Z'))],
    [written, { ...review, threads: [thread('1', 'Số này ở đâu?')] }],
    [written, { ...review, baseline: review.baseline && { ...review.baseline, story: edited } }],
    [{ ...written, slug: 'cho-noi' }, review],
    [edited, review],
  ];
  for (const [story, state] of changes) {
    await saved(editor.library, id, story, state);
    expect(await hasNews()).toBe(true);
    await saved(editor.library, id, written, review);
  }
});

it('carries the name that a colleague gave a version to the same version here, unless it has one', async () => {
  const { reporter, editor, id } = await twoCopies();
  const versionsOf = async (library: Library) => (await library.versions(id)).versions;
  const [sent] = await versionsOf(editor.library);
  await editor.library.nameVersion(id, sent!, 'Bản nộp');
  const came = await packed(editor.library, id);
  expect(await reporter.library.hasNews(id, came)).toBe(true);
  expect(await reporter.library.merge(id, came)).toMatchObject({ value: { hasNews: true } });
  const named = async () =>
    (await versionsOf(reporter.library)).find(({ revision }) => revision === sent!.revision)?.name;
  expect(await named()).toBe('Bản nộp');
  expect(await reporter.library.hasNews(id, came)).toBe(false);
  await reporter.library.nameVersion(id, sent!, 'Bản đầu');
  expect(await reporter.library.hasNews(id, came)).toBe(false);
});

it('compares with the oldest text where the copies have none in common, and says so', async () => {
  const { reporter, editor, id } = await twoCopies();
  const other = await editor.library.create(market('Khác', 'Một.', 'Hai.', 'Ba'));
  if (!other.ok) throw new Error(other.message);
  const came = { ...(await packed(editor.library, other.value.id)), draftId: id };
  expect(await reporter.library.merge(id, came)).toMatchObject({ ok: true, value: { hasCommonVersion: false } });
});

// loss 5: what an interrupted merge has put there must not count as merged.
it('merges what came where a merge of it was cut off before its text was written', async () => {
  let isDead = false;
  const files = failingFiles((does, path) => {
    isDead ||= does === 'rename' && path.endsWith('story.json') && path.includes(cut);
    return isDead ? 'EIO' : null;
  });
  let cut = 'nowhere';
  const { reporter, editor, id } = await twoCopies({
    files: { ...files, removeFolder: () => Promise.reject(new Error('dead')) },
  });
  await saved(editor.library, id, edited);
  const came = await packed(editor.library, id);
  cut = reporter.folder;
  expect(await reporter.library.merge(id, came)).toMatchObject({ ok: false });
  isDead = false;
  cut = 'nowhere';
  expect(await reporter.library.merge(id, came)).toMatchObject({ ok: true });
  expect((await opened(reporter.library, id)).story).toEqual(edited);
});

it('leaves a draft as it was where the disk is full, at whatever file', async () => {
  for (const failing of ['photo', 'versions', 'story.json']) {
    let isFull = false;
    const files = failingFiles((does, path) =>
      isFull && does === 'rename' && path.includes(failing) ? 'ENOSPC' : null,
    );
    const { reporter, editor, id } = await twoCopies({ files });
    const added = await editor.library.addPhoto(id, 'a.png', somePhotoBytes);
    await saved(editor.library, id, {
      ...edited,
      body: [
        ...edited.body,
        { ...figure(), photo: { kind: 'held', name: added.ok ? added.value : '' } },
      ] as Story['body'],
    });
    const came = await packed(editor.library, id);
    const before = await filesBelow(reporter.folder);
    isFull = true;
    expect(await reporter.library.merge(id, came), failing).toMatchObject({ ok: false, code: 'disk-full' });
    expect(await filesBelow(reporter.folder)).toEqual(before);
  }
});

// loss 8
it('refuses two copies that together hold more than a story can, and leaves the draft as it was', async () => {
  const { reporter, editor, id } = await twoCopies();
  const more = (who: string): Story => ({
    ...written,
    body: [...written.body, ...Array.from({ length: 2_000 }, (_, at) => p(`${who} thêm đoạn ${at}.`))],
  });
  await saved(editor.library, id, more('Bình'));
  await saved(reporter.library, id, more('An'));
  const before = await filesBelow(reporter.folder);
  const came = await packed(editor.library, id);
  expect(await reporter.library.merge(id, came)).toMatchObject({ ok: false, code: 'story-too-large' });
  expect(await filesBelow(reporter.folder)).toEqual(before);
}, 60_000);
