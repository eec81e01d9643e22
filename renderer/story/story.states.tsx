import { draftIdSchema, type Byline } from '../../shared/story';
import { nothing, statesOf, type ComponentStates } from '../gallery';
import { People } from './details/People';
import { RelatedLinks } from './details/RelatedLinks';
import { BylineField } from './fields/BylineField';
import { FieldLimit } from './fields/FieldLimit';
import { SectionField } from './fields/SectionField';
import { SaveIndicator } from './SaveIndicator';
import { ReasonDialog } from './status/ReasonDialog';
import { StatusChip } from './status/StatusChip';
import { StatusLog } from './status/StatusLog';

const LONG = 'Xóm lò than đỏ lửa suốt mùa nước nổi, người thợ già trám từng kẽ lò bằng đất sét trộn rơm';
const at = '2026-10-02T08:15:00+07:00';
const draft = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
const save = { isReadOnly: false, onKeepCopy: nothing, onSaveElsewhere: nothing };
const chip = { status: 'draft', role: 'reporter', readOnly: false, onStep: nothing } as const;
const bylines: readonly Byline[] = [
  { name: 'Hạnh Nguyên', role: 'reporter' },
  { name: 'Nguyễn Thị Minh Khai', role: 'photographer' },
];
const byline = { label: 'Bút danh', placeholder: 'Bút danh', readOnly: false, onChange: nothing };
const limit = { id: 'limit', lang: 'vi', limit: 12 } as const;

/** The open story around its text. */
export const states: readonly ComponentStates[] = [
  statesOf(SaveIndicator, {
    saved: { ...save, saveState: { kind: 'saved', at } },
    saving: { ...save, saveState: { kind: 'saving' } },
    failed: {
      ...save,
      saveState: { kind: 'failed', failure: { ok: false, code: 'disk-full', message: '', about: '' } },
    },
    'read only': { ...save, isReadOnly: true, saveState: { kind: 'saved', at } },
  }),
  statesOf(StatusChip, {
    draft: chip,
    approved: { ...chip, status: 'approved', role: 'desk' },
    'read only': { ...chip, status: 'inReview', readOnly: true },
  }),
  statesOf(StatusLog, {
    steps: {
      log: [
        { status: 'submitted', by: 'Hạnh Nguyên', at, reason: '' },
        { status: 'changesRequested', by: '', at, reason: LONG },
      ],
    },
  }),
  statesOf(ReasonDialog, { asks: { onDone: nothing, onClose: nothing } }),
  statesOf(FieldLimit, { within: { ...limit, value: 'Đò đầy khách' }, over: { ...limit, value: LONG } }),
  statesOf(BylineField, {
    nobody: { ...byline, bylines: [] },
    people: { ...byline, bylines },
    'read only': { ...byline, bylines, readOnly: true },
  }),
  statesOf(SectionField, {
    empty: { value: '', readOnly: false, onChange: nothing },
    long: { value: LONG, readOnly: true, onChange: nothing },
  }),
  statesOf(People, {
    nobody: { bylines: [], readOnly: false, onChange: nothing },
    people: { bylines, readOnly: false, onChange: nothing },
  }),
  statesOf(RelatedLinks, {
    none: { draft, related: [], readOnly: false, onChange: nothing },
    links: {
      draft,
      related: [{ title: LONG, url: 'https://stet.example/cau-moi' }],
      readOnly: false,
      onChange: nothing,
    },
    'read only': {
      draft,
      related: [{ title: 'Cầu mới', url: 'https://stet.example/c' }],
      readOnly: true,
      onChange: nothing,
    },
  }),
];
