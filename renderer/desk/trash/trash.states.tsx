import type { TrashedCard } from '../../../shared/bridge';
import { draftIdSchema } from '../../../shared/story';
import { nothing, statesOf, type ComponentStates } from '../../gallery';
import { DeleteDialog } from './DeleteDialog';
import { TrashRow } from './TrashRow';

const LONG = 'Xóm lò than đỏ lửa suốt mùa nước nổi, người thợ già trám từng kẽ lò bằng đất sét trộn rơm';
const card: TrashedCard = {
  id: draftIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  headline: 'Đò đầy khách',
  firstWords: '',
  section: 'Giao thông',
  bylines: ['Hạnh Nguyên'],
  savedAt: '2026-10-02T08:15:00+07:00',
  trashedAt: '2026-10-02T08:20:00+07:00',
  status: 'draft',
  openComments: 0,
  openChanges: 0,
  slug: null,
  isReadable: true,
};
const now = new Date('2026-10-02T08:40:00+07:00');
const row = { card, now, at: 1, of: 2, top: 0, isBusy: false, onRestore: nothing, onDelete: nothing };

/** The trash. */
export const states: readonly ComponentStates[] = [
  statesOf(
    TrashRow,
    {
      plain: row,
      busy: { ...row, isBusy: true },
      'cannot be read': { ...row, card: { ...card, isReadable: false } },
      long: { ...row, card: { ...card, headline: LONG.repeat(2), section: LONG, bylines: [LONG] } },
    },
    'ul',
  ),
  statesOf(DeleteDialog, {
    one: { cards: [card], onDelete: nothing, onClose: nothing },
    all: { cards: [card, card], onDelete: nothing, onClose: nothing },
  }),
];
