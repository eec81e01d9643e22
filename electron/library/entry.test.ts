import { expect, it } from 'vitest';
import { draftIdSchema, newReview, type Review, type Thread } from '../../shared/story';
import { p, someThread, storyOf, storyOfEverything } from '../../shared/story/testing';
import { bytesHashOf, contentHashOf, entryOf, unreadableEntry } from './entry';

const id = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
const at = '2026-11-23T09:00:00.000Z';
const comment = { id: '11111111-0000-4000-8000-000000000000', by: 'Hà', at, text: 'Tên?' };
const thread = (digit: string, resolved: Thread['resolved']): Thread => ({
  id: someThread(digit),
  anchor: { kind: 'story' },
  quote: '',
  comments: [comment],
  resolved,
});
const review: Review = {
  ...newReview,
  status: 'inReview',
  changeCount: 4,
  threads: [thread('1', null), thread('2', null), thread('3', { by: 'An', at })],
};

it('the row of a draft in the desk shows its fields, how far it is, and what is open in it', () => {
  const bytes = Buffer.from('chữ');
  const file = { formatVersion: 3, revision: 7, savedAt: at, savedBy: 'An', review, story: storyOfEverything };
  expect(entryOf(id, file, bytes, 'a newer Stet wrote it')).toMatchObject({
    card: {
      id,
      headline: storyOfEverything.headline,
      section: 'Văn hóa - Xã hội',
      bylines: ['Minh Anh', 'Quốc Bảo'],
      savedAt: at,
      status: 'inReview',
      openComments: 2,
      openChanges: 4,
      slug: 'lang-gom-giu-lua-nghe',
      isReadable: true,
    },
    revision: 7,
    review,
    contentHash: contentHashOf(storyOfEverything, review),
    bytesHash: bytesHashOf(bytes),
    readOnlyReason: 'a newer Stet wrote it',
  });
});

it('a draft without a headline is shown by its first words', () => {
  const file = {
    formatVersion: 3,
    revision: 1,
    savedAt: at,
    savedBy: '',
    review: newReview,
    story: { ...storyOf(p('Đò ngang.')), headline: '' },
  };
  expect(entryOf(id, file, new Uint8Array(), null).card).toMatchObject({ headline: '', firstWords: 'Đò ngang.' });
});

it('a draft that cannot be read has a row without words, which nothing is saved over and no list takes a value from', () => {
  expect(unreadableEntry(id, at)).toEqual({
    card: {
      id,
      headline: '',
      firstWords: '',
      section: '',
      bylines: [],
      savedAt: at,
      status: 'draft',
      openComments: 0,
      openChanges: 0,
      slug: null,
      isReadable: false,
    },
    reusable: { section: '', bylines: [], credits: [] },
    revision: 0,
    review: newReview,
    contentHash: '',
    bytesHash: '',
    readOnlyReason: 'no copy of it can be read',
  });
});

it('the same text in the same state of review is the same content, any other is not', () => {
  const one = contentHashOf(storyOf(p('Một')), newReview);
  expect(contentHashOf(storyOf(p('Một')), { ...newReview })).toBe(one);
  expect(contentHashOf(storyOf(p('Hai')), newReview)).not.toBe(one);
  expect(contentHashOf(storyOf(p('Một')), review)).not.toBe(one);
  expect(bytesHashOf(Buffer.from('a'))).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
});
