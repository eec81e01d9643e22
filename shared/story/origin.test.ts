import { expect, it } from 'vitest';
import { originToProperties, propertiesToOrigin, originSchema } from './origin';

const origin = originSchema.parse({
  draftId: '0b3c1f5e-6d2a-4f7b-9c8d-1e2f3a4b5c6d',
  revision: 12,
  savedAt: '2026-11-23T09:00:00.000Z',
  withChanges: true,
});

it('finds the draft and the revision again in the properties of a file', () => {
  for (const one of [origin, { ...origin, withChanges: false }])
    expect(propertiesToOrigin(originToProperties(one))).toEqual(one);
});

it.each([
  ['StetDraft', 'not-an-id'],
  ['StetRevision', '12.5'],
  ['StetRevision', ''],
  ['StetSavedAt', 'yesterday'],
])('finds no draft where %s is %j', (name, value) => {
  expect(propertiesToOrigin(new Map([...originToProperties(origin), [name, value]]))).toBeNull();
});

it('finds no draft in a file that was not exported by Stet', () => {
  expect(propertiesToOrigin(new Map())).toBeNull();
});
