import { describe, expect, it } from 'vitest';
import { strFromU8, strToU8 } from 'fflate';
import { writePackage, versionName, type StetPackage } from '../../shared/package';
import { newReview, STORY_LIMITS, type Review, type Story, type Thread } from '../../shared/story';
import { p, someThread, storyOf } from '../../shared/story/testing';
import { encodeDraftFile, photoNameOf } from '../library';
import { somePhotoBytes } from '../library/testing';
import { readPackageBytes } from './readPackageBytes';

const AT = '2026-11-23T09:00:00.000Z';
/** Before it, no year of four digits is left in UTC. */
const IMPOSSIBLE = '0000-01-01T00:00:00+07:00';

const story: Story = { ...storyOf(p('Có 2.002 hộ.')), headline: 'Hộ nghèo' };
/** More than the threefold of what a story may have. */
const crowded: Story = { ...story, tags: Array.from({ length: 3 * STORY_LIMITS.tags + 1 }, () => 'gạo') };
const fileOf = (fields: Partial<Parameters<typeof encodeDraftFile>[0]> = {}): Uint8Array =>
  encodeDraftFile({ revision: 3, savedAt: AT, savedBy: 'An', review: newReview, story, ...fields });
const whole: StetPackage = { draftId: null, madeAt: AT, draftFile: fileOf(), photos: new Map(), versions: new Map() };

const VERSION = versionName({ revision: 2, savedAt: AT });
const withVersion = (bytes: Uint8Array) => ({ versions: new Map([[VERSION, bytes]]) });
const read = (parts: Partial<StetPackage>) => readPackageBytes(writePackage({ ...whole, ...parts }));

/** A draft file as a Stet of later years writes it. */
const newer = (bytes: Uint8Array): Uint8Array =>
  strToU8(strFromU8(bytes).replace(/"formatVersion": \d+/, '"formatVersion": 99'));
/** A draft file in which a word was changed by hand. */
const changed = (bytes: Uint8Array): Uint8Array => strToU8(strFromU8(bytes).replace('2.002', '2.020'));

it('a package is read with its story, versions and photos', () => {
  const named = photoNameOf(somePhotoBytes, 'ghe.png');
  if (!named.ok) throw new Error(named.message);
  const pack = { ...whole, photos: new Map([[named.name, somePhotoBytes]]), ...withVersion(fileOf({ revision: 2 })) };
  const found = readPackageBytes(writePackage(pack));
  if (!found.ok) throw new Error(found.message);
  expect(found.story).toEqual(story);
  expect(found.rows).toContainEqual({ field: 'headline', text: 'Hộ nghèo' });
  expect([...found.pack.versions.keys()]).toEqual([VERSION]);
  expect(Buffer.from(found.pack.photos.get(named.name) ?? [])).toEqual(somePhotoBytes);
});

it.each<readonly [string, Partial<StetPackage>, string, string]>([
  ['whose story was changed by hand', { draftFile: changed(fileOf()) }, 'package-damaged', 'Its story is damaged: '],
  [
    'with a version that was changed',
    withVersion(changed(fileOf())),
    'package-damaged',
    'A version in it is damaged: ',
  ],
  ['whose story a newer Stet wrote', { draftFile: newer(fileOf()) }, 'package-newer', 'It was made by a newer Stet.'],
  [
    'with a version that a newer Stet wrote',
    withVersion(newer(fileOf())),
    'package-newer',
    'It was made by a newer Stet.',
  ],
  [
    'that is longer than a story may be',
    { draftFile: fileOf({ story: { ...story, lead: 'a'.repeat(10_001) } }) },
    'story-too-large',
    'Its lead has 10001 characters, and may have 10000 at most.',
  ],
  [
    'that no window could open',
    { draftFile: fileOf({ story: crowded }) },
    'story-too-large',
    'Its story holds more than a story can.',
  ],
  [
    'with a version that no window could open',
    withVersion(fileOf({ story: crowded })),
    'story-too-large',
    'A version in it holds more than a story can.',
  ],
])('a package %s is refused, and why', (_, parts, code, words) => {
  const found = read(parts);
  expect(found).toMatchObject({ ok: false, code });
  expect(found.ok ? '' : found.message).toMatch(/^[A-Z][^\n]+\.$/);
  expect(found.ok ? '' : found.message).toContain(words);
});

it('what is no package is refused in one sentence', () => {
  expect(readPackageBytes(Buffer.from('Có 2.002 hộ.'))).toMatchObject({ ok: false, code: 'package-damaged' });
});

const thread = (at: string, resolved: Thread['resolved'] = null): Partial<Review> => ({
  threads: [
    {
      id: someThread(),
      anchor: { kind: 'story' },
      quote: '',
      comments: [{ id: someThread(), by: 'Lan', at, text: 'Gạo?' }],
      resolved,
    },
  ],
});
const baseline = { revision: 1, savedAt: AT, by: 'Lan', story: null, otherCopy: null };
const late = { ...story, publishedAt: IMPOSSIBLE };
const otherCopy = { by: 'Lan', at: AT, merged: story, theirs: story };

describe('a package with a time that no calendar in UTC has is refused', () => {
  it.each<readonly [string, Parameters<typeof fileOf>[0]]>([
    ['of its last save', { savedAt: IMPOSSIBLE }],
    ['of publishing', { story: late }],
    ['of its embargo', { story: { ...story, embargoUntil: IMPOSSIBLE } }],
    [
      'of a step of its review',
      { review: { ...newReview, log: [{ status: 'submitted', by: 'An', at: IMPOSSIBLE, reason: '' }] } },
    ],
    ['of its baseline', { review: { ...newReview, baseline: { ...baseline, savedAt: IMPOSSIBLE } } }],
    ['of the story that it is compared with', { review: { ...newReview, baseline: { ...baseline, story: late } } }],
    [
      'of a copy that was merged',
      { review: { ...newReview, baseline: { ...baseline, otherCopy: { ...otherCopy, at: IMPOSSIBLE } } } },
    ],
    [
      'of the story of that copy',
      { review: { ...newReview, baseline: { ...baseline, otherCopy: { ...otherCopy, theirs: late } } } },
    ],
    [
      'of what both became',
      { review: { ...newReview, baseline: { ...baseline, otherCopy: { ...otherCopy, merged: late } } } },
    ],
    ['of a comment', { review: { ...newReview, ...thread(IMPOSSIBLE) } }],
    ['of a comment that was resolved', { review: { ...newReview, ...thread(AT, { by: 'An', at: IMPOSSIBLE }) } }],
  ])('%s', (_, fields) => {
    const refused = (what: string) => ({
      ok: false,
      code: 'package-damaged',
      message: `${what} has an impossible time: ${IMPOSSIBLE}.`,
      about: '',
    });
    expect(read({ draftFile: fileOf(fields) })).toEqual(refused('Its story'));
    expect(read(withVersion(fileOf(fields)))).toEqual(refused('A version in it'));
  });

  it('and one with times in every place that all calendars have is not', () => {
    const early = { ...story, publishedAt: AT, embargoUntil: '2026-11-23T16:00:00+07:00' };
    const review: Review = {
      ...newReview,
      log: [{ status: 'submitted', by: 'An', at: AT, reason: '' }],
      baseline: { ...baseline, story: early, otherCopy: { ...otherCopy, merged: early, theirs: early } },
      ...thread(AT, { by: 'An', at: AT }),
    };
    const draftFile = fileOf({ story: early, review });
    expect(read({ draftFile, ...withVersion(draftFile) })).toMatchObject({ ok: true, story: early });
  });
});
