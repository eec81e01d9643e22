import { expect, it } from 'vitest';
import { diffStories } from '../../../shared/compare';
import { newReview, type Baseline, type OtherCopy, type Review, type Story } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { DRAFT_FORMAT_VERSION, type DraftFile } from '../draftFile';
import { mergeDrafts, type DraftCopy } from './mergeDrafts';

const market = (first = 'Bến đông.', second = 'Giá rau giảm.', third = 'Đò nghỉ sớm.'): Story => ({
  ...storyOf(p(first), p(second), p(third)),
  headline: 'Chợ nổi',
});
const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** A text as it was saved at an hour, which is its revision too. */
const file = (story: Story, hour: number, review: Partial<Review> = {}, by = 'An'): DraftFile => ({
  formatVersion: DRAFT_FORMAT_VERSION,
  revision: hour,
  savedAt: at(hour),
  savedBy: by,
  review: { ...newReview, ...review },
  story,
});
const copy = (current: DraftFile, ...versions: readonly DraftFile[]): DraftCopy => ({ current, versions });
const step = (status: Review['status'], hour: number, by = 'An') => ({ status, by, at: at(hour), reason: '' });

const [first, second] = [file(market(), 1), file(market('Bến đông từ sáng.'), 2)];
it.each([
  ['the oldest first', [first, second]],
  ['the newest first', [second, first]],
])('two copies are merged by the newest text that both hold, with versions that come %s', (_, versions) => {
  const mine = file(market('Bến đông từ sáng.', 'Giá rau tăng.'), 4);
  const theirs = file(market('Bến đông từ chiều.'), 3, {}, 'Bình');
  const merged = mergeDrafts(copy(mine, ...versions), copy(theirs, ...versions));
  expect(merged).toMatchObject({ conflicts: 0, hasCommonVersion: true, hasNews: true });
  expect(merged.story).toEqual(market('Bến đông từ chiều.', 'Giá rau tăng.'));
  expect(merged.review.baseline).toEqual({ revision: 2, savedAt: at(2), by: 'An', story: null, otherCopy: null });
});

it('copies without a text that both hold are merged by the oldest of all texts, which is said', () => {
  const mine = copy(file(market('Bến đông từ sáng.'), 8), file(market('Bến đông. Rất đông.'), 6));
  const theirs = copy(file(market('Bến đông.', 'Giá rau tăng.'), 7, {}, 'Bình'), file(market(), 5, {}, 'Bình'));
  const merged = mergeDrafts(mine, theirs);
  expect(merged).toMatchObject({ conflicts: 0, hasCommonVersion: false });
  expect(merged.story).toEqual(market('Bến đông từ sáng.', 'Giá rau tăng.'));
  expect(merged.review.baseline).toMatchObject({ revision: 5, by: 'Bình' });
});

it.each([
  ['the oldest first', [first, second]],
  ['the newest first', [second, first]],
])('a copy that was sent without notes is merged by the newest text that was sent, with %s', (_, versions) => {
  const noted = (story: Story): Story => ({ ...story, noteToDesk: 'Chờ ảnh' });
  const own = versions.map((version) => ({ ...version, story: noted(version.story) }));
  const mine = file(noted(market('Bến đông từ sáng.', 'Giá rau tăng.')), 4);
  const theirs = file(market('Bến đông từ chiều.'), 3, {}, 'Bình');
  const merged = mergeDrafts(copy(mine, ...own), copy(theirs, ...versions));
  expect(merged).toMatchObject({ conflicts: 0, hasCommonVersion: true, hasNews: true });
  expect(merged.story).toEqual(noted(market('Bến đông từ chiều.', 'Giá rau tăng.')));
  expect(merged.review.baseline).toMatchObject({ revision: 2, story: null });
});

it.each([
  ['nobody has written here meanwhile', market()],
  ['both have written', market('Bến đông.', 'Giá rau tăng.')],
])('a story that was published keeps its address when an earlier copy comes back and %s', (_, now) => {
  const mine = copy(file({ ...now, slug: 'cho-noi' }, 4), file({ ...market(), slug: 'cho-noi' }, 3), file(market(), 1));
  const theirs = copy(file(market('Bến đông từ chiều.'), 2, {}, 'Bình'), file(market(), 1));
  const merged = mergeDrafts(mine, theirs);
  expect(merged.story).toEqual({ ...now, slug: 'cho-noi', body: [p('Bến đông từ chiều.'), ...now.body.slice(1)] });
});

it.each([
  ['only theirs was published', null, 'cho-noi', true],
  ['both were, each at its own', 'cho-noi-1', 'cho-noi-2', false],
])('of two copies with the same text the address is kept where %s', (_, mineSlug, theirSlug, hasNews) => {
  const sent = file(market(), 1);
  const [mine, theirs] = [mineSlug, theirSlug].map((slug) => copy(file({ ...market(), slug }, 2), sent));
  const merged = mergeDrafts(mine!, theirs!);
  expect(merged).toMatchObject({ conflicts: 0, hasNews, story: { slug: mineSlug ?? theirSlug } });
  expect(merged.review.baseline?.otherCopy).toBeNull();
  // What an export froze is nobody's change.
  expect(diffStories(merged.review.baseline?.story ?? merged.story, merged.story)).toEqual([]);
});

const sent = file(market(), 1);
const edited = market('Bến đông từ sáng.');
const baseline = (hour: number, more: Partial<Baseline> = {}): Baseline => ({
  revision: hour,
  savedAt: at(hour),
  by: 'An',
  story: null,
  otherCopy: null,
  ...more,
});
it.each([
  ['the text that both hold, where neither was compared with any', null, null, baseline(1)],
  ['that of my copy, where only mine was compared', baseline(5), null, baseline(5)],
  ['that of theirs, where only theirs was', null, baseline(5), baseline(5)],
  ['the newer one, which is mine', baseline(6), baseline(5), baseline(6)],
  ['the newer one, which is theirs', baseline(5), baseline(6), baseline(6)],
  ['mine, of two of one moment', baseline(5, { by: 'Lan' }), baseline(5, { revision: 4 }), baseline(5, { by: 'Lan' })],
])('a merged draft is compared with %s', (_, own, other, expected) => {
  const mine = copy(file(market('Bến đông.', 'Giá rau tăng.'), 7, { baseline: own }), sent);
  const theirs = copy(file(edited, 8, { baseline: other }, 'Bình'), sent);
  expect(mergeDrafts(mine, theirs).review.baseline).toEqual(expected);
});

it('the address that the first export gave a story is no change to be looked at', () => {
  const mine = copy(file({ ...market(), slug: 'cho-noi' }, 7), sent);
  const { baseline: merged } = mergeDrafts(copy({ ...mine.current, story: { ...edited, slug: 'cho-noi' } }, sent), {
    ...mine,
    current: file(market('Bến vắng.'), 8),
  }).review;
  expect(merged?.story).toEqual({ ...market(), slug: 'cho-noi' });
});

it.each([
  ['my copy holds', true],
  ['theirs holds', false],
])('what either copy has accepted is accepted, where both are compared with a version that %s', (_, isMine) => {
  const compared = file(market(), 5);
  // Neither is the version: one has its revision, the other its time.
  const others = [file(market('Khác'), 5), file(market('Khác nữa'), 5)].map((one, index) =>
    index === 0 ? { ...one, revision: 4 } : { ...one, savedAt: at(4) },
  );
  const mine = baseline(5, { story: market('Bến đông từ sáng.') });
  const theirs = baseline(5, { story: market('Bến đông.', 'Giá rau tăng.') });
  const now = market('Bến đông từ sáng.', 'Giá rau tăng.');
  const merged = (own: Baseline, other: Baseline): Baseline | null =>
    mergeDrafts(
      copy(file(now, 7, { baseline: own }), ...others, ...(isMine ? [compared] : [])),
      copy(file(now, 8, { baseline: other }), ...others, ...(isMine ? [] : [compared])),
    ).review.baseline;
  expect(merged(mine, theirs)).toEqual(baseline(5, { story: now }));
  expect(merged(mine, baseline(5))).toEqual(mine);
  expect(merged(baseline(5), theirs)).toEqual(theirs);
  expect(merged(baseline(5), baseline(5))).toEqual(baseline(5));
});

it('mine stays compared with what it was, where the version of both is gone', () => {
  const own = baseline(5, { story: edited });
  const mine = copy(file(market(), 7, { baseline: own }), sent);
  const theirs = copy(file(market(), 8, { baseline: baseline(5, { story: market('Khác') }) }), sent);
  expect(mergeDrafts(mine, theirs).review.baseline).toEqual(own);
});

const undecided = (review: Review): OtherCopy | null => review.baseline?.otherCopy ?? null;

it('what both changed differently stays as mine has it, and theirs waits to be decided, with who wrote it when', () => {
  const mine = copy(file(market('Bến vắng.'), 7), sent);
  const theirs = copy(file(market('Bến đông từ sáng.', 'Giá rau tăng.'), 8, {}, 'Bình'), sent);
  const merged = mergeDrafts(mine, theirs);
  expect(merged).toMatchObject({ conflicts: 1, hasNews: true, story: market('Bến vắng.', 'Giá rau tăng.') });
  expect(undecided(merged.review)).toEqual({
    by: 'Bình',
    at: at(8),
    merged: merged.story,
    theirs: market('Bến đông từ sáng.', 'Giá rau tăng.'),
  });
});

it('what an earlier copy has differently still waits after the next copy, until it is decided', () => {
  const earlier: OtherCopy = { by: 'Lan', at: at(3), merged: market('Bến vắng.'), theirs: market('Bến đông từ sáng.') };
  const now = file(market('Bến vắng.'), 7, { baseline: baseline(1, { otherCopy: earlier }) });
  const theirs = (...words: string[]) => copy(file(market(...words), 8, {}, 'Bình'), now);
  const next = mergeDrafts(copy(now, sent), theirs('Bến vắng.', 'Giá rau tăng.'));
  expect(undecided(next.review)).toEqual({
    by: 'Bình',
    at: at(8),
    merged: market('Bến vắng.', 'Giá rau tăng.'),
    theirs: market('Bến đông từ sáng.', 'Giá rau tăng.'),
  });
  const decided = { ...earlier, theirs: earlier.merged };
  const done = { ...now, review: { ...newReview, baseline: baseline(1, { otherCopy: decided }) } };
  expect(undecided(mergeDrafts(copy(done, sent), theirs('Bến vắng.', 'Giá rau tăng.')).review)).toBeNull();
});

it('the steps of both copies are in the order of time, each once, and the last one is the status', () => {
  const log = (...steps: Review['log']): Partial<Review> => ({ status: 'draft', log: steps });
  const mine = file(market(), 7, log(step('submitted', 1), step('approved', 4)));
  const theirs = file(market(), 8, log(step('submitted', 1), step('changesRequested', 3, 'Bình'), step('inReview', 2)));
  const { review } = mergeDrafts(copy(mine), copy(theirs));
  expect(review.log.map(({ status }) => status)).toEqual(['submitted', 'inReview', 'changesRequested', 'approved']);
  expect(review.status).toBe('approved');
});

it('a draft without any step keeps its status', () => {
  const mine = file(market(), 7, { status: 'inReview', changeCount: 3 });
  expect(mergeDrafts(copy(mine), copy(file(market(), 8))).review).toMatchObject({ status: 'inReview', changeCount: 3 });
});

it.each<[string, boolean, DraftCopy, DraftCopy]>([
  ['the same', false, copy(file(market(), 2), sent), copy(file(market(), 3), sent)],
  ['a text that mine was made from', false, copy(file(edited, 2), sent), copy(sent)],
  ['a newer text', true, copy(sent), copy(file(edited, 2), sent)],
  ['an older text that mine does not', true, copy(sent), copy(file(market(), 3), file(edited, 2))],
  ['a step', true, copy(sent), copy(file(market(), 2, { log: [step('submitted', 1)] }))],
  ['a baseline', true, copy(sent), copy(file(market(), 2, { baseline: baseline(1) }))],
  [
    'a newer baseline',
    true,
    copy(file(market(), 2, { baseline: baseline(1) })),
    copy(file(market(), 3, { baseline: baseline(2) })),
  ],
  [
    'an older baseline',
    false,
    copy(file(market(), 2, { baseline: baseline(2) })),
    copy(file(market(), 3, { baseline: baseline(1) })),
  ],
])('a copy that holds %s brings news: %s', (_, hasNews, mine, theirs) => {
  expect(mergeDrafts(mine, theirs).hasNews).toBe(hasNews);
});
