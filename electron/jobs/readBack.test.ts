import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyStory, MAX_REVISION, newReview } from '../../shared/story';
import { encodeDraftFile } from '../library';
import { someLibrary } from '../library/testing';
import { directJobs } from './direct';
import { readPackageBytes } from './readPackageBytes';

// loss 1, loss 2

const HOSTILE = '../shared/corpora/hostile-packages';
const isHere = existsSync(HOSTILE);

type SomeLibrary = Awaited<ReturnType<typeof someLibrary>>;

/** Saves a draft twice, opens it in a library opened anew, sends it, and reads what was sent. */
async function livesOn({ library, folder: home }: SomeLibrary, id: Parameters<SomeLibrary['library']['open']>[0]) {
  for (const headline of ['Sửa lần một', 'Sửa lần hai']) {
    const opened = await library.open(id);
    if (!opened.ok) throw new Error(opened.message);
    const { revision, story } = opened.value;
    expect(revision).toBeLessThanOrEqual(MAX_REVISION);
    expect(await library.save(id, revision, { ...story, headline })).toMatchObject({ ok: true });
    await library.keepVersion(id);
  }
  const again = await someLibrary({ folder: home });
  expect(await again.library.open(id)).toMatchObject({
    ok: true,
    value: { recovered: null, readOnlyReason: null, story: { headline: 'Sửa lần hai' } },
  });
  const packed = await again.library.pack(id);
  if (!packed.ok) throw new Error(packed.message);
  const { story } = { story: { ...emptyStory('vi'), headline: 'Gói' } };
  const sent = await directJobs.exportStory(
    { story, photos: new Map(), formats: ['stet'], pack: packed.value, withChanges: false },
    () => undefined,
  );
  if (!sent.ok) throw new Error(sent.message);
  expect(readPackageBytes(sent.files[0]!.bytes)).toMatchObject({ ok: true });
}

it
  .skipIf(!isHere)
  .each([
    'pk-rev-max',
    'pk-rev-1e13',
    'pk-comment-ids-dup',
    'pk-control',
    'pk-headline-10k-rtl',
    'pk-version-name-vs-content',
  ])('%s is taken in, and lives on as any other draft', async (name) => {
  const read = readPackageBytes(await readFile(join(HOSTILE, `${name}.stet`)));
  if (!read.ok) throw new Error(read.message);
  const desk = await someLibrary();
  const taken = await desk.library.take(read.pack);
  if (!taken.ok) throw new Error(taken.message);
  await livesOn(desk, taken.value.id);
  // The same comes again, as another copy of the draft that is here now.
  expect(await desk.library.merge(taken.value.id, read.pack)).toMatchObject({ ok: true });
  await livesOn(desk, taken.value.id);
});

it.skipIf(!isHere).each([
  ['pk-date-275760', /story is damaged/],
  ['pk-version-bad-time', /the version versions\/00000001-9999-99-99T999999999Z.json in it has an impossible name\.$/],
])('%s is refused in one sentence', async (name, why) => {
  const read = readPackageBytes(await readFile(join(HOSTILE, `${name}.stet`)));
  expect(read).toMatchObject({ ok: false, code: 'package-damaged' });
  expect(read.ok ? '' : read.message).toMatch(why);
});

it.each([9_007_199_254_740_991, 9_007_199_254_740_992, 1e13, 1e300, MAX_REVISION])(
  'a draft that an earlier Stet left at revision %s opens, is saved and keeps every version',
  async (revision) => {
    const desk = await someLibrary();
    const { library, folder: home } = desk;
    const made = await library.create({ ...emptyStory('vi'), headline: 'Bản cũ' });
    if (!made.ok) throw new Error(made.message);
    const { id } = made.value;
    const place = join(home, 'drafts', id);
    const file = (number: number, headline: string) => {
      const story = { ...emptyStory('vi'), headline };
      const bytes = encodeDraftFile({
        revision: 7,
        savedAt: '2026-11-23T08:00:00.000Z',
        savedBy: '',
        review: newReview,
        story,
      });
      return new TextDecoder().decode(bytes).replace('"revision": 7', `"revision": ${number}`);
    };
    await mkdir(join(place, 'versions'), { recursive: true });
    await writeFile(join(place, 'story.json'), file(revision, 'Đã nhập'));
    await writeFile(join(place, 'versions', '00000007-2026-11-23T070000000Z.json'), file(7, 'Của tôi'));
    await writeFile(
      join(place, 'versions', '9007199254740991-2026-11-23T073000000Z.json'),
      file(9_007_199_254_740_991, 'Của bạn'),
    );
    const again = { ...desk, ...(await someLibrary({ folder: home })) };
    await livesOn(again, id);
    const { versions } = await again.library.versions(id);
    const headlines = [];
    for (const version of versions) {
      const read = await again.library.openVersion(id, version);
      headlines.push(read.ok ? read.value.story.headline : read.code);
    }
    expect(headlines).toEqual(['Sửa lần hai', 'Sửa lần một', 'Đã nhập', 'Của bạn', 'Của tôi']);
  },
);

it.each([
  ['savedAt', { savedAt: '9999-12-31T23:59:59-05:00' }],
  ['a step', { step: '9999-12-31T23:59:59-05:00' }],
  ['the time of publishing', { publishedAt: '0000-01-01T00:00:00+05:00' }],
])('a package with an impossible time in %s is refused', async (_, when) => {
  const { savedAt = '2026-11-23T08:00:00Z', step, publishedAt = null } = when as Record<string, string>;
  const log = step ? [{ status: 'submitted' as const, by: 'An', at: step, reason: '' }] : [];
  const story = { ...emptyStory('vi'), publishedAt };
  const draftFile = encodeDraftFile({ revision: 1, savedAt, savedBy: '', review: { ...newReview, log }, story });
  const pack = { draftId: null, madeAt: '2026-11-23T08:00:00Z', draftFile, photos: new Map(), versions: new Map() };
  const sent = await directJobs.exportStory(
    { story, photos: new Map(), formats: ['stet'], pack, withChanges: false },
    () => undefined,
  );
  expect(sent).toMatchObject({ ok: false, code: 'export-failed' });
  expect(sent.ok ? '' : sent.message).toMatch(/impossible time/);
});

it.each(['+012345-01-01T00:00:00.000Z', '-000099-01-01T00:00:00.000Z', 'no time'])(
  'a draft that is saved while the clock says %s opens, and so does what is sent of it',
  async (time) => {
    const desk = await someLibrary();
    desk.clock.now = new Date(time);
    const made = await desk.library.create({ ...emptyStory('vi'), headline: 'Đồng hồ' });
    if (!made.ok) throw new Error(made.message);
    await livesOn(desk, made.value.id);
    const { versions } = await desk.library.versions(made.value.id);
    expect(versions).toHaveLength(3);
  },
);
