import { nothing, statesOf, type ComponentStates } from '../gallery';
import { ApproveAnywayDialog } from './gates/ApproveAnywayDialog';
import { GateNote } from './gates/GateNote';
import { StillOpen } from './gates/StillOpen';
import { AskDialog } from './palette/AskDialog';
import { CommandPalette } from './palette/CommandPalette';

const LONG = 'Xóm lò than đỏ lửa suốt mùa nước nổi, người thợ già trám từng kẽ lò bằng đất sét trộn rơm';
const waiting = { comments: 3, changes: 128 };
const palette = {
  commands: [],
  recent: [],
  drafts: [],
  onQuery: nothing,
  onCommand: nothing,
  onDraft: nothing,
  onClose: nothing,
};

/** The shell's dialogs. */
export const states: readonly ComponentStates[] = [
  statesOf(ApproveAnywayDialog, {
    both: { waiting, onApprove: nothing, onClose: nothing },
    comments: { waiting: { comments: 1, changes: 0 }, onApprove: nothing, onClose: nothing },
  }),
  statesOf(GateNote, {
    'of the desk': { role: 'desk', note: '', onChange: nothing },
    'of a reporter': { role: 'reporter', note: LONG, onChange: nothing },
  }),
  statesOf(StillOpen, { both: { waiting, onLeave: nothing } }),
  statesOf(AskDialog, {
    plain: { label: 'Dọn thùng rác', question: 'Xóa hẳn 3 bài?', onConfirm: nothing, onClose: nothing },
    long: { label: LONG, question: LONG, onConfirm: nothing, onClose: nothing },
  }),
  statesOf(CommandPalette, { 'nothing found': { ...palette, query: LONG } }),
];
