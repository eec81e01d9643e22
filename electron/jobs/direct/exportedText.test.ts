import { expect, it } from 'vitest';
import { versionName, type StetPackage } from '../../../shared/package';
import { newReview, type Baseline, type DraftId } from '../../../shared/story';
import { p, storyOf } from '../../../shared/story/testing';
import { encodeDraftFile } from '../../library';
import { baselineOf, exportedText, filesOf } from './exportedText';

const at = (hour: number): string => `2026-11-23T0${hour}:00:00.000Z`;
const saved = (revision: number, hour: number) => ({
  revision,
  savedAt: at(hour),
  savedBy: 'Lan',
  review: newReview,
  story: storyOf(p(`Bản ${revision} lúc ${hour}`)),
});
const packOf = (current: Uint8Array, ...kept: readonly ReturnType<typeof saved>[]): StetPackage => ({
  draftId: null,
  madeAt: at(9),
  draftFile: current,
  photos: new Map(),
  versions: new Map(kept.map((one) => [versionName(one), encodeDraftFile(one)])),
});
const draftId = '10000000-0000-4000-8000-000000000000' as DraftId;
const from = (hour: number) => ({ draftId, revision: 1, savedAt: at(hour), withChanges: false });
const pack = packOf(encodeDraftFile(saved(4, 8)), saved(1, 3), saved(3, 6), saved(2, 5));

it.each([
  ['that very text', 5, 'Bản 2 lúc 5', true],
  ['the newest that is older, where it was not kept', 7, 'Bản 3 lúc 6', false],
  ['the text of now, where that is it', 8, 'Bản 4 lúc 8', true],
  ['the oldest of all, where none is older', 1, 'Bản 1 lúc 3', false],
])('a document was exported from %s', (_, hour, words, isExact) => {
  const found = exportedText(from(hour), pack);
  expect(found.file.story).toEqual(storyOf(p(words)));
  expect(found.isExact).toBe(isExact);
  expect(filesOf([found.bytes])[0]?.story).toEqual(found.file.story);
});

it('a text that cannot be read is passed over, and a draft without any other is an error of ours', () => {
  const broken = new Uint8Array([123]);
  expect(exportedText(from(8), packOf(broken, saved(1, 3))).file.revision).toBe(1);
  expect(() => exportedText(from(8), packOf(broken))).toThrow('A draft holds no text that can be read');
});

it('the text to compare with is the one that review holds, else the version of that number and moment', () => {
  const kept = filesOf([saved(2, 6), saved(3, 5), saved(2, 5)].map(encodeDraftFile));
  const withBaseline = (baseline: Baseline | null) =>
    baselineOf({ formatVersion: 1, ...saved(4, 8), review: { ...newReview, baseline } }, kept);
  const baseline = { revision: 2, savedAt: '2026-11-23T12:00:00+07:00', by: 'Lan', story: null, otherCopy: null };
  expect(withBaseline(baseline)).toEqual(storyOf(p('Bản 2 lúc 5')));
  expect(withBaseline({ ...baseline, story: storyOf(p('Đã nhận')) })).toEqual(storyOf(p('Đã nhận')));
  expect(withBaseline({ ...baseline, revision: 9 })).toBeNull();
  expect(withBaseline(null)).toBeNull();
});
