import {
  CheckCheck,
  FileCheck,
  FileOutput,
  FolderOpen,
  ListRestart,
  MessageSquareReply,
  ScanEye,
  Send,
  SquareX,
  Trash2,
  Undo2,
} from 'lucide-react';
import { REVIEW_STATUSES, type DraftId, type ReviewStatus, type Role } from '../../shared/story';
import { call } from '../bridge';
import type { Command } from '../commands';
import { clearFilters, pickedCards, pickedNow, selectOnDesk, stepsOf } from '../desk';
import { useSettings } from '../settings';

/** What the commands for several drafts do with the ids of the selected ones. */
export interface DeskCommandsOptions {
  readonly onExport: (ids: readonly DraftId[]) => void;
  readonly onTrash: (ids: readonly DraftId[]) => void;
  readonly onStep: (ids: readonly DraftId[], status: ReviewStatus) => void;
}

/** The steps of the review with all selected stories; the one to a status that some of them can take. */
const MANY_STEPS = {
  submitted: { id: 'desk.submitPicked', icon: Send, keywords: 'submit selected many status nop gui duyet' },
  inReview: { id: 'desk.startPicked', icon: ScanEye, keywords: 'review selected many status bat dau duyet' },
  changesRequested: {
    id: 'desk.requestChangesPicked',
    icon: MessageSquareReply,
    keywords: 'send back return selected many status tra lai yeu cau sua',
  },
  approved: { id: 'desk.approvePicked', icon: CheckCheck, keywords: 'approve selected many status duyet' },
  exported: { id: 'desk.markExportedPicked', icon: FileCheck, keywords: 'exported selected many status da xuat' },
  draft: { id: 'desk.returnPicked', icon: Undo2, keywords: 'draft return selected many status nhap rut ve' },
} as const satisfies Readonly<Record<ReviewStatus, Pick<Command, 'id' | 'icon' | 'keywords'>>>;

const roleNow = (): Role => useSettings.getState().loaded?.settings.role ?? 'reporter';

const manySteps = (onStep: DeskCommandsOptions['onStep']): readonly Command[] =>
  REVIEW_STATUSES.map((status) => ({
    ...MANY_STEPS[status],
    label: `desk.stepPicked.${status}`,
    isEnabled: () => stepsOf(pickedCards(), roleNow()).some((step) => step.status === status),
    run: () => onStep(pickedNow(), status),
  }));

const hasPicked = (): boolean => pickedNow().length > 0;

/** What can be done with the list of stories and with those selected in it, as rows of the registry. */
export const deskCommands = ({ onExport, onTrash, onStep }: DeskCommandsOptions): readonly Command[] => [
  {
    id: 'desk.exportPicked',
    label: 'desk.exportPicked',
    icon: FileOutput,
    keywords: 'export selected many xuat bai da chon',
    isEnabled: hasPicked,
    run: () => onExport(pickedNow()),
  },
  ...manySteps(onStep),
  {
    id: 'desk.trashPicked',
    label: 'desk.trashPicked',
    icon: Trash2,
    keywords: 'trash selected many xoa bai da chon',
    isEnabled: hasPicked,
    run: () => onTrash(pickedNow()),
  },
  {
    id: 'desk.clearSelection',
    label: 'desk.clearSelection',
    icon: SquareX,
    keywords: 'clear selection bo chon',
    isEnabled: hasPicked,
    run: () => selectOnDesk({ kind: 'cleared' }),
  },
  {
    id: 'desk.showAll',
    label: 'desk.showAll',
    icon: ListRestart,
    keywords: 'show all stories clear filter search hien tat ca',
    run: clearFilters,
  },
  {
    id: 'settings.showLibrary',
    label: 'desk.showLibrary',
    icon: FolderOpen,
    keywords: 'open stories folder library mo thu muc',
    run: () => void call('app:showLibrary', {}),
  },
];
