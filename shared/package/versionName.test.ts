import { expect, it } from 'vitest';
import { MAX_REVISION } from '../story';
import { parseVersionName, versionName } from './versionName';

it('names a version so that names sort as revisions do, and reads it back', () => {
  const savedAt = '2026-11-23T09:05:07.080Z';
  expect(versionName({ revision: 7, savedAt: '2026-11-23T16:05:07.080+07:00' })).toBe(
    '00000007-2026-11-23T090507080Z.json',
  );
  for (const revision of [1, 99_999_999, MAX_REVISION])
    expect(parseVersionName(versionName({ revision, savedAt }))).toMatchObject({ revision, savedAt });
});

it('gives a revision above the highest as the highest', () => {
  expect(parseVersionName('9007199254740991-2026-11-23T090507080Z.json')?.revision).toBe(MAX_REVISION);
});

it.each([
  'story.json',
  '0000001-2026-11-23T090507080Z.json',
  '00000000000000001-2026-11-23T090507080Z.json',
  '00000001-2026-02-31T090507080Z.json',
  '00000001-9999-99-99T999999999Z.json',
  'a00000001-2026-11-23T090507080Z.json',
  '00000001-2026-11-23T090507080Z.json.bak',
  '00000001-2026-11-23T09:05:07.080Z.json',
])('is not the name of a version: %s', (name) => {
  expect(parseVersionName(name)).toBeNull();
});
