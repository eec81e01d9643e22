import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { DRAFT_REASONS, MAX_VERSION_NAME } from '../../shared/bridge';
import { newReview, storyToJson, type Baseline, type Review, type Story } from '../../shared/story';
import { p, storyOf, storyOfEverything } from '../../shared/story/testing';
import {
  bareVersion,
  decodeDraftFile,
  DRAFT_FORMAT_VERSION,
  encodeDraftFile,
  isExported,
  isNamed,
  isRescued,
  lineOf,
  markedAs,
  readEnvelope,
  START_BYTES,
  withRevision,
  withVersionName,
  type KeptFor,
} from './draftFile';

const at = '2026-11-23T09:00:00.000Z';
const baseline: Baseline = { revision: 1, savedAt: at, by: 'An', story: storyOf(p('Trước')), otherCopy: null };
const otherCopy = { by: 'Bình', at, merged: storyOf(p('Một')), theirs: storyOf(p('Hai')) };
const reviewed = (more: Partial<Baseline> = {}): Review => ({
  ...newReview,
  status: 'submitted',
  changeCount: 2,
  baseline: { ...baseline, ...more },
});
const draft = (story: Story = storyOf(p('Đò ngang.')), review: Review = newReview) => ({
  revision: 7,
  savedAt: at,
  savedBy: 'Minh "Anh" \\ Hà',
  review,
  story,
});
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

type Json = Record<string, unknown>;
/** The bytes of a draft file in which some of its fields are others; an `undefined` one is left out. */
const changed = (fields: Json, of = draft()): Uint8Array =>
  utf8(JSON.stringify({ ...(JSON.parse(textOf(encodeDraftFile(of))) as Json), ...fields }));
const withStory = (story: unknown): Json => ({
  story,
  storyHash: `sha256:${createHash('sha256').update(JSON.stringify(story)).digest('hex')}`,
});
const storyJson = storyToJson(storyOf(p('Đò ngang.'))) as Json;

it.each([
  ['without a review', newReview],
  ['that is compared with a version', reviewed({ story: null })],
  ['with accepted changes', reviewed()],
  ['with what another copy has differently', reviewed({ otherCopy })],
])('a draft %s is read as it was written', (_, review) => {
  const file = draft(storyOfEverything, review);
  expect(decodeDraftFile(encodeDraftFile(file))).toEqual({
    ok: true,
    file: { ...file, formatVersion: DRAFT_FORMAT_VERSION },
  });
});

it('a draft file is text that a person can read, with a line for each field and one at its end', () => {
  const text = textOf(encodeDraftFile(draft()));
  expect(text).toMatch(/^\{\n {2}"format": "stet-draft",\n {2}"formatVersion": \d+,\n {2}"revision": 7,\n/);
  expect(text.endsWith('}\n')).toBe(true);
  expect(text).not.toContain('keptFor');
});

it.each<[string, Uint8Array, string]>([
  ['is empty', new Uint8Array(), DRAFT_REASONS.empty],
  ['is no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), DRAFT_REASONS.notJson],
  ['is cut off', encodeDraftFile(draft()).subarray(0, 300), DRAFT_REASONS.notJson],
  ['holds more values than a story can', utf8('{},'.repeat(600_000)), DRAFT_REASONS.tooLarge],
  ['is a list', utf8('[]'), DRAFT_REASONS.notADraft],
  ['is of another program', changed({ format: 'notes' }), DRAFT_REASONS.notADraft],
  ['has no version', changed({ formatVersion: 0 }), DRAFT_REASONS.notADraft],
  ['has half a version', changed({ formatVersion: 1.5 }), DRAFT_REASONS.notADraft],
  ['has no time', changed({ savedAt: 'hôm qua' }), DRAFT_REASONS.notADraft],
  [
    'has a story that was changed by hand',
    changed({ story: storyJson, storyHash: 'sha256:' }),
    DRAFT_REASONS.wrongChecksum,
  ],
  [
    'has another headline than was saved',
    changed({ story: { ...storyJson, headline: 'Khác' } }),
    DRAFT_REASONS.wrongChecksum,
  ],
  ['has a review that is none', changed({ review: { status: 'lost' } }), DRAFT_REASONS.notADraft],
  ['has words for a review', changed({ review: 'xong' }), DRAFT_REASONS.notADraft],
  [
    'is compared with no version',
    changed({ review: { ...newReview, baseline: { by: 'An' } } }),
    DRAFT_REASONS.notADraft,
  ],
])('a draft file that %s is damaged, and the reason says so', (_, bytes, reason) => {
  expect(decodeDraftFile(bytes)).toEqual({ ok: false, reason });
});

it('the reason names the place in a story that does not fit its form', () => {
  const read = decodeDraftFile(changed(withStory({ ...storyJson, headline: 7 })));
  expect(read.ok ? '' : read.reason).toMatch(new RegExp(`^${DRAFT_REASONS.wrongForm}: headline \\S.*\\S$`));
});

it('a story with a time zone in its save is read, and so is one that the first Stet wrote, without a review', () => {
  const savedAt = '2026-11-23T16:00:00+07:00';
  expect(decodeDraftFile(changed({ savedAt, review: undefined }))).toMatchObject({
    ok: true,
    file: { savedAt, review: newReview },
  });
});

const baselineJson: Json = { ...baseline, story: storyToJson(storyOf(p('Trước'))) };
const otherJson = { by: 'Bình', at, merged: storyToJson(storyOf(p('Một'))), theirs: storyToJson(storyOf(p('Hai'))) };
it.each<[string, Json, Partial<Baseline>]>([
  ['the accepted text', { story: { headline: 7 }, otherCopy: otherJson }, { story: null, otherCopy }],
  ['what another copy has', { otherCopy: 'hỏng' }, {}],
  ['the text of another copy', { otherCopy: { ...otherJson, theirs: 7 } }, {}],
  ['the text that was merged', { otherCopy: { ...otherJson, merged: 7 } }, {}],
])('a draft stays readable where only %s in its review is damaged, which is left out', (_, damaged, left) => {
  const read = decodeDraftFile(changed({ review: { ...newReview, baseline: { ...baselineJson, ...damaged } } }));
  expect(read.ok ? read.file.review.baseline : read).toEqual({ ...baseline, ...left });
});

it.each<[string, Json, object]>([
  ['why it was kept', { keptFor: 'rescue' }, { keptFor: 'rescue', name: '' }],
  ['nothing of a reason that is unknown', { keptFor: 'luck' }, { keptFor: undefined }],
  ['its name', { name: 'Bản nộp' }, { name: 'Bản nộp' }],
  ['no name that is too long', { name: 'x'.repeat(MAX_VERSION_NAME + 1) }, { name: '' }],
])('what is listed of a version is who saved it and %s, whatever its story', (_, fields, listed) => {
  const bytes = changed({ ...fields, story: 'hỏng', review: { ...reviewed(), baseline: 'hỏng' } });
  expect(readEnvelope(bytes)).toMatchObject({
    savedBy: draft().savedBy,
    review: { status: 'submitted', baseline: null },
    ...listed,
  });
});

it.each([
  ['is no JSON', utf8('{')],
  ['is no draft', changed({ format: 'notes' })],
  ['has a review that is none', changed({ review: 'xong' })],
  ['has nothing for a review', changed({ review: null })],
])('nothing is listed of a version that %s', (_, bytes) => {
  expect(readEnvelope(bytes)).toBeNull();
});

it.each(['copy', 'rescue', 'export'] as const)(
  'a version that is marked as "%s" says so, once, and reads as before',
  (why) => {
    const plain = encodeDraftFile(draft(storyOfEverything, reviewed({ otherCopy })));
    const marked = markedAs(plain, why);
    expect(readEnvelope(marked)?.keptFor).toBe(why);
    expect(decodeDraftFile(marked)).toEqual(decodeDraftFile(plain));
    for (const other of ['copy', 'rescue', 'export'] as const) expect(markedAs(marked, other)).toBe(marked);
    const start = marked.subarray(0, START_BYTES);
    expect([isRescued(start), isExported(start)]).toEqual([why === 'rescue', why === 'export']);
    expect(bareVersion(marked) === textOf(plain)).toBe(why === 'export');
  },
);

it('what holds no object is marked as nothing', () => {
  const bytes = utf8('hỏng');
  expect(markedAs(bytes, 'copy')).toBe(bytes);
});

it('a version kept before a package was opened keeps that mark', () => {
  const kept = encodeDraftFile({ ...draft(), keptFor: 'package' });
  expect(readEnvelope(kept)?.keptFor).toBe('package' satisfies KeptFor);
  expect(markedAs(kept, 'export')).toBe(kept);
});

it('a version has the name that it was given last, and none once it is taken away', () => {
  const plain = encodeDraftFile(draft(storyOf(p('"name": "Bến"'))));
  expect(isNamed(plain)).toBe(false);
  const names = ['Bản "đầu"', '$& $1 \\', 'Bản nộp'];
  let version = plain;
  for (const name of names) {
    version = withVersionName(version, name);
    expect(readEnvelope(version)?.name).toBe(name);
    expect(isNamed(version)).toBe(true);
    expect(decodeDraftFile(version)).toEqual(decodeDraftFile(plain));
    expect(bareVersion(markedAs(version, 'export'))).toBe(textOf(plain));
  }
  expect(withVersionName(version, '')).toEqual(plain);
});

it('versions of one author are one line, apart from those that came with another copy', () => {
  const of = (savedBy: string): Uint8Array => encodeDraftFile({ ...draft(), savedBy });
  const lines = [of('An'), of('An "Bé"'), of('An \\"Bé'), markedAs(of('An'), 'copy'), markedAs(of('Bình'), 'copy')];
  expect(new Set(lines.map(lineOf)).size).toBe(lines.length);
  expect(lineOf(markedAs(of('An'), 'rescue'))).toBe(lineOf(of('An')));
  expect(lineOf(withVersionName(of('An'), '"savedBy": "Bình"'))).toBe(lineOf(of('An')));
  expect(lineOf(utf8('hỏng'))).toBe(lineOf(of('')));
});

it('a draft file with another revision holds the same otherwise', () => {
  const bytes = encodeDraftFile(draft(storyOfEverything, reviewed()));
  expect(withRevision(bytes, 9)).toEqual(encodeDraftFile({ ...draft(storyOfEverything, reviewed()), revision: 9 }));
});
