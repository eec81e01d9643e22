import type { DraftCard } from '../../shared/bridge';
import { draftIdSchema } from '../../shared/story';
import { nothing, statesOf, type ComponentStates } from '../gallery';
import { DeskCard } from './DeskCard';
import { DeskEmpty } from './DeskEmpty';
import { DeskTabs } from './DeskTabs';
import { NO_FILTER } from './deskView';
import { Hits } from './Hits';
import { LibraryProgress } from './LibraryReading';
import { ManyImportsDialog } from './ManyImportsDialog';
import { PickedBar } from './PickedBar';

const LONG = 'Xóm lò than đỏ lửa suốt mùa nước nổi, người thợ già trám từng kẽ lò bằng đất sét trộn rơm';
const card: DraftCard = {
  id: draftIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  headline: 'Đò đầy khách',
  firstWords: '',
  section: 'Giao thông',
  bylines: ['Hạnh Nguyên'],
  savedAt: '2026-10-02T08:15:00+07:00',
  status: 'draft',
  openComments: 0,
  openChanges: 0,
  slug: null,
  isReadable: true,
};
const shown = {
  card,
  query: '',
  excerpt: null,
  isOpen: false,
  isPicked: false,
  isCursor: true,
  now: new Date('2026-10-02T08:40:00+07:00'),
  at: 1,
  of: 3,
  top: 0,
  actions: { onOpen: nothing, onRename: nothing, onDuplicate: nothing, onTrash: nothing },
  onClick: nothing,
  onFocus: nothing,
};
const empty = { isNew: false, query: '', filter: NO_FILTER, onNew: nothing, onImport: nothing, onShowAll: nothing };
const counts = { draft: 3, submitted: 1, inReview: 0, changesRequested: 0, approved: 12, exported: 1260 };
const tabs = { counts, count: 1276, isCounted: true, status: null, onChoose: nothing };
const picked = { count: 2, steps: [], onStep: nothing, onExport: nothing, onTrash: nothing, onClear: nothing };
const many = { isCreating: false, onOpen: nothing, onCreateAll: nothing, onClose: nothing };

/** The desk and its dialogs. */
export const states: readonly ComponentStates[] = [
  statesOf(
    DeskCard,
    {
      plain: shown,
      open: { ...shown, isOpen: true },
      picked: { ...shown, isPicked: true },
      untitled: { ...shown, card: { ...card, headline: '', section: '', bylines: [] } },
      'cannot be read': { ...shown, card: { ...card, isReadable: false } },
      found: { ...shown, query: 'lo than', excerpt: LONG, card: { ...card, headline: LONG } },
      long: {
        ...shown,
        card: {
          ...card,
          headline: LONG.repeat(3),
          section: LONG,
          bylines: [LONG, LONG],
          status: 'changesRequested',
          openComments: 128,
          openChanges: 99,
        },
      },
    },
    'ul',
  ),
  statesOf(DeskEmpty, {
    new: { ...empty, isNew: true },
    'nothing found': { ...empty, query: LONG },
    'empty tab': { ...empty, filter: { ...NO_FILTER, status: 'approved' } },
    filtered: empty,
  }),
  statesOf(DeskTabs, {
    all: tabs,
    'one status': { ...tabs, status: 'approved' },
    'being read': { ...tabs, isCounted: false },
  }),
  statesOf(Hits, {
    hit: { text: 'Xóm lò than', query: 'lo' },
    none: { text: LONG, query: '' },
  }),
  statesOf(LibraryProgress, {
    opening: { reading: null, isQuiet: false },
    reading: { reading: { done: 1260, total: 4000 }, isQuiet: true },
  }),
  statesOf(ManyImportsDialog, {
    reading: {
      ...many,
      files: [
        { name: 'a.docx', state: { kind: 'reading' } },
        { name: 'b.txt', state: { kind: 'waiting' } },
      ],
    },
    read: {
      ...many,
      files: [
        { name: 'cho-noi.docx', state: { kind: 'inOrder', headline: 'Chợ nổi' } },
        { name: 'lo-than.docx', state: { kind: 'problems', headline: LONG, problems: 3 } },
        { name: 'do-day.stet', state: { kind: 'copy', headline: 'Đò đầy khách' } },
        { name: `${LONG}.pdf`, state: { kind: 'refused', reason: 'Stet không đọc được loại tệp này.' } },
      ],
    },
    made: { ...many, isCreating: true, files: [{ name: 'a.docx', state: { kind: 'made' } }] },
  }),
  statesOf(PickedBar, {
    'no step': picked,
    steps: { ...picked, count: 1260, steps: [{ status: 'approved', count: 12 }] },
  }),
];
