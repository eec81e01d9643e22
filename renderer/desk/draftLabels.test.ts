import { expect, it } from 'vitest';
import type { DraftCard } from '../../shared/bridge';
import { draftIdSchema } from '../../shared/story';
import { draftLabels } from './draftLabels';

const now = new Date('2026-11-30T10:00:00');
const card = (number: number, about: Partial<DraftCard>): DraftCard => ({
  id: draftIdSchema.parse(`00000000-0000-4000-8000-00000000000${number}`),
  headline: '',
  firstWords: '',
  section: '',
  bylines: [],
  savedAt: now.toISOString(),
  status: 'draft',
  openComments: 0,
  openChanges: 0,
  slug: null,
  isReadable: true,
  ...about,
});

it('tells untitled stories and those of one headline apart by section, author and time', () => {
  const cards = [
    card(1, { bylines: ['Minh Anh'], savedAt: new Date('2026-11-30T08:05:00').toISOString() }),
    card(2, { firstWords: 'Ghi nhanh ở chợ.', savedAt: new Date('2026-11-30T08:06:00').toISOString() }),
    card(3, { headline: 'Lũ rút', section: 'Thời sự' }),
    card(4, { headline: 'Lũ rút', section: 'Xã hội', bylines: ['Thu Hà', 'Lê Khánh'] }),
    card(5, { headline: 'Chợ nổi', section: 'Kinh tế' }),
  ];
  expect([...draftLabels(cards, cards, now, 'en').values()]).toEqual([
    'Untitled story · Minh Anh · 08:05',
    'Untitled: Ghi nhanh ở chợ. · 08:06',
    'Lũ rút · Thời sự · just now',
    'Lũ rút · Xã hội · Thu Hà - Lê Khánh · just now',
    'Chợ nổi',
  ]);
});

it('names a story that the desk does not list by its headline', () => {
  const gone = [card(1, { headline: 'Lũ rút' }), card(2, {})];
  expect([...draftLabels(gone, [], now, 'vi').values()]).toEqual(['Lũ rút', 'Bài chưa có tít']);
});
