import { draftIdSchema } from '../../shared/story';
import { nothing, statesOf, type ComponentStates } from '../gallery';
import { ExportDialog } from './ExportDialog';
import { FormatPicker } from './FormatPicker';
import { ManyResult } from './many/ManyResult';
import { PreviewDialog } from './preview/PreviewDialog';
import { SendDialog } from './send/SendDialog';

const LONG = 'xom-lo-than-do-lua-suot-mua-nuoc-noi-nguoi-tho-gia-tram-tung-ke-lo-bang-dat-set-tron-rom';
const id = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
const dialog = {
  withChanges: false,
  onWithChanges: nothing,
  warning: null,
  isHeld: false,
  onRun: nothing,
  onCancel: nothing,
  onCopy: nothing,
  onReveal: nothing,
  onOpenPage: nothing,
  isMarked: false,
  onMark: nothing,
  onClose: nothing,
};
const done = {
  kind: 'done',
  name: 'do-day',
  takenName: null,
  folder: '/nha/bai',
  files: ['index.html'],
  missingPhotos: [],
  fault: null,
} as const;
const written = { id, headline: 'Đò đầy', name: 'do-day', takenName: null, missingPhotos: [], isNoteLost: false };
const many = {
  folder: '/nha/bai',
  total: 2,
  hasPages: true,
  left: [],
  written: [written],
  failed: [],
  state: 'over',
} as const;
const result = { labelsOf: () => new Map([[id, 'Đò đầy khách']]), onOpenPage: nothing };
const send = {
  counts: { versions: 12, comments: 3, steps: 4, hasNote: true, photos: 2 },
  onCancel: nothing,
  onReveal: nothing,
  onRun: nothing,
  onClose: nothing,
};

/** Export, preview and sending. */
export const states: readonly ComponentStates[] = [
  statesOf(ExportDialog, {
    choosing: { ...dialog, step: { kind: 'choosing', fault: null } },
    failed: { ...dialog, step: { kind: 'choosing', fault: 'Đĩa đầy.' } },
    held: { ...dialog, isHeld: true, warning: <p>Còn 2 lỗi.</p>, step: { kind: 'choosing', fault: null } },
    running: { ...dialog, step: { kind: 'running', done: 1, total: 4 } },
    done: { ...dialog, step: done },
    'done, long': {
      ...dialog,
      step: {
        ...done,
        name: LONG,
        takenName: `${LONG}-2`,
        files: [`${LONG}.docx`],
        missingPhotos: [`${LONG}.jpg`],
        fault: 'Không mở được trang.',
      },
    },
  }),
  statesOf(FormatPicker, {
    none: { formats: [], onChange: nothing },
    some: { formats: ['html', 'docx'], onChange: nothing },
  }),
  statesOf(ManyResult, {
    done: { ...result, many },
    problems: {
      ...result,
      many: {
        ...many,
        left: [id],
        failed: [{ id, headline: 'Đò đầy', code: 'disk-full', message: '', about: '' }],
        written: [{ ...written, takenName: LONG, missingPhotos: [`${LONG}.jpg`], isNoteLost: true }],
      },
    },
  }),
  statesOf(PreviewDialog, {
    making: { address: null, fault: null, onClose: nothing },
    failed: { address: null, fault: 'Không dựng được trang.', onClose: nothing },
  }),
  statesOf(SendDialog, {
    counting: { ...send, counts: null, step: { kind: 'choosing', fault: null } },
    choosing: { ...send, step: { kind: 'choosing', fault: null } },
    failed: { ...send, step: { kind: 'choosing', fault: 'Đĩa đầy.' } },
    running: { ...send, step: { kind: 'running', done: 3, total: 9 } },
    done: { ...send, step: { kind: 'done', fileName: `${LONG}.stet` } },
  }),
];
