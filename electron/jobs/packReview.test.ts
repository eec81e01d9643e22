import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readPackage, writePackage } from '../../shared/package';
import { newReview, type Story, type Thread } from '../../shared/story';
import { figure, p, someThread, storyOf } from '../../shared/story/testing';
import { photoNameOf } from '../library';
import { someLibrary, somePhotoBytes } from '../library/testing';
import { packReview } from './packReview';

type Reviewed = Parameters<typeof packReview>[2];
const NOW = new Date('2026-11-30T07:30:00Z');
const said = (text: string): Story => storyOf(p(text));
const step = (text: string, by: string, hour: number) => ({
  story: said(text),
  by,
  at: `2026-11-23T0${hour}:00:00.000Z`,
});
const [submitted, first, second] = [
  step('Có 2.002 hộ.', 'Lan', 1),
  step('Có 2.020 hộ.', 'An', 2),
  step('Có 2.200 hộ.', 'Bình', 3),
];

const remark = (anchor: Thread['anchor'], quote: string): Thread => ({
  id: someThread(),
  anchor,
  quote,
  comments: [{ id: someThread(), by: 'Lan', at: '2026-11-23T03:00:00.000Z', text: 'Ảnh của ai?' }],
  resolved: null,
});
const review = (fields: Partial<Reviewed>): Reviewed => ({
  baseline: null,
  steps: [],
  changeCount: 0,
  threads: [],
  ...fields,
});

it('a text that came with tracked changes is a draft in review, whose versions are its baseline and every step since', async () => {
  const { library } = await someLibrary();
  const changes = review({ baseline: submitted, steps: [first, second], changeCount: 1 });
  const taken = await library.take(packReview(said('Có 2.200 hộ.'), new Map(), changes, NOW));
  if (!taken.ok) throw new Error(taken.message);
  const { id } = taken.value;
  const opened = await library.open(id);
  expect(opened).toMatchObject({ ok: true, value: { story: said('Có 2.200 hộ.'), revision: 4 } });
  expect(opened.ok && opened.value.review).toEqual({
    ...newReview,
    status: 'inReview',
    baseline: { revision: 1, savedAt: submitted.at, by: 'Lan', story: null, otherCopy: null },
    changeCount: 1,
  });
  const listed = await library.versions(id);
  const versions = listed.versions.map(({ revision, savedAt, by }) => ({ revision, savedAt, by }));
  expect(versions).toEqual([
    { revision: 3, savedAt: second.at, by: 'Bình' },
    { revision: 2, savedAt: first.at, by: 'An' },
    { revision: 1, savedAt: submitted.at, by: 'Lan' },
  ]);
  for (const [at, text] of [second, first, submitted].entries())
    expect(await library.openVersion(id, versions[at]!)).toMatchObject({ ok: true, value: { story: text.story } });
  const pack = await library.pack(id);
  expect(pack.ok && JSON.parse(Buffer.from(pack.value.draftFile).toString())).toMatchObject({
    savedAt: '2026-11-30T07:30:00.000Z',
    savedBy: 'Bình',
  });
});

it('a text that came with comments alone is a draft that nobody has submitted, without versions', () => {
  const thread = remark({ kind: 'story' }, '');
  const pack = packReview(said('Có 2.002 hộ.'), new Map(), review({ threads: [thread] }), NOW);
  expect(pack).toMatchObject({ draftId: null, madeAt: '2026-11-30T07:30:00.000Z' });
  expect([...pack.versions]).toEqual([]);
  expect(JSON.parse(Buffer.from(pack.draftFile).toString())).toMatchObject({
    revision: 1,
    savedBy: '',
    review: { status: 'draft', baseline: null, changeCount: 0, threads: [{ anchor: { kind: 'story' } }] },
  });
});

it('a comment at a photo is at the photo as the draft holds it, which is whole when it is handed on', async () => {
  const named = photoNameOf(somePhotoBytes, 'image1.png');
  if (!named.ok) throw new Error(named.message);
  const story = storyOf(p('Chợ nổi.'), figure({ photo: { kind: 'held', name: named.name } }));
  const threads = [
    remark({ kind: 'block', block: 1, shows: 'image1.png' }, ''),
    { ...remark({ kind: 'block', block: 7, shows: 'image2.png' }, ''), id: someThread('2') },
    { ...remark({ kind: 'field', field: 'headline', words: null }, 'Tít'), id: someThread('3') },
  ];
  const pack = packReview(story, new Map([[named.name, somePhotoBytes]]), review({ threads }), NOW);
  const read = readPackage(writePackage(pack), (bytes) => createHash('sha256').update(bytes).digest('hex'));
  expect(read.ok && [...read.value.photos.keys()]).toEqual([named.name]);
  const { library } = await someLibrary();
  const taken = await library.take(pack);
  const opened = await library.open(taken.ok ? taken.value.id : ('' as never));
  expect(opened.ok && opened.value.review.threads.map(({ anchor }) => anchor)).toEqual([
    { kind: 'block', block: 1, shows: JSON.stringify({ kind: 'held', name: named.name }) },
    { kind: 'block', block: 7, shows: 'image2.png' },
    { kind: 'field', field: 'headline', words: null },
  ]);
});
