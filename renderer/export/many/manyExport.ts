import { create } from 'zustand';
import type { CallOutput, ExportFormat } from '../../../shared/bridge';
import type { DraftId } from '../../../shared/story';
import { call } from '../../bridge';
import { inTurn, noteStep, useOpenStory } from '../../story';
import { saveForExport } from '../saveForExport';

type Next = CallOutput<'export:nextOfMany'>;
type Written = NonNullable<Next['written']>;
type Failed = NonNullable<Next['failure']> & { readonly id: DraftId; readonly headline: string };

/** An export of many drafts, which goes on while the user writes. */
export interface ManyExport {
  readonly folder: string;
  readonly total: number;
  /** Whether web pages are among what is written. */
  readonly hasPages: boolean;
  /** Drafts that have not been tried, the one that is being written first. */
  readonly left: readonly DraftId[];
  readonly written: readonly Written[];
  readonly failed: readonly Failed[];
  readonly state: 'running' | 'stopping' | 'over';
}

/** What is exported, and why what has errors goes out all the same. */
export interface ManyOrder {
  readonly ids: readonly DraftId[];
  /** What is kept in the history of drafts once they are exported, under the name `by`. */
  readonly notes: ReadonlyMap<DraftId, string>;
  readonly by: string;
}

interface ManyStore {
  readonly many: ManyExport | null;
  /** Whether its dialog is open. */
  readonly isShown: boolean;
}

/** The export of many that is going on, or was the last; null where there is none, or its end has been seen. */
export const useManyExport = create<ManyStore>(() => ({ many: null, isShown: false }));

/** Whether an export of many is going on. */
export function isExportingMany(): boolean {
  const { many } = useManyExport.getState();
  return many !== null && many.state !== 'over';
}

let order: ManyOrder | null = null;

const change = (next: (many: ManyExport) => Partial<ManyExport>): void =>
  useManyExport.setState(({ many }) => ({ many: many && { ...many, ...next(many) } }));

/** Lets the user pick a folder and begins to export into it; false where none was picked. */
export async function beginMany(wanted: ManyOrder, formats: readonly ExportFormat[]): Promise<boolean> {
  const begun = await call('export:beginMany', { formats });
  if (!begun) return false;
  order = wanted;
  const { ids } = wanted;
  useManyExport.setState({
    many: {
      ...begun,
      total: ids.length,
      hasPages: formats.includes('html'),
      left: ids,
      written: [],
      failed: [],
      state: 'running',
    },
    isShown: true,
  });
  void run();
  return true;
}

/** Goes on with what was left when the export was stopped, and with what failed. */
export function continueMany(): void {
  change(({ left, failed }) => ({ left: [...left, ...failed.map(({ id }) => id)], failed: [], state: 'running' }));
  void run();
}

/** Stops; the draft that is being written is left for later. */
export function stopMany(): void {
  change(({ state }) => ({ state: state === 'running' ? 'stopping' : state }));
  void call('export:cancelMany', {});
}

/** Opens the dialog of the export that is going on. */
export const showMany = (): void => useManyExport.setState({ isShown: true });

/** Closes the dialog; an export that is over has been seen then. */
export const hideMany = (): void =>
  useManyExport.setState(({ many }) => ({ isShown: false, many: many?.state === 'over' ? null : many }));

async function run(): Promise<void> {
  for (;;) {
    const { many } = useManyExport.getState();
    const id = many?.left[0];
    if (!id || many.state !== 'running') break;
    const { headline, written, failure } = await inTurn(id, () => exportNext(id)).catch(failed);
    change(({ left, written: before, failed: failedBefore }) => {
      // It was being written when the user stopped: it is not done, and it did not fail.
      if (failure?.code === 'export-cancelled') return {};
      return {
        left: left.slice(1),
        written: written ? [...before, written] : before,
        failed: failure ? [...failedBefore, { ...failure, id, headline }] : failedBefore,
      };
    });
  }
  change(() => ({ state: 'over' }));
}

const failed = (error: unknown): Next => ({
  headline: '',
  written: null,
  failure: { code: 'unexpected', message: String(error), about: '' },
});

/** The one on the paper is saved and its history kept here: main would change it behind the page's back. */
async function exportNext(id: DraftId): Promise<Next> {
  const open = openNow(id);
  const saved = open && (await saveForExport(open));
  if (open && !saved) {
    const { headline } = open.story;
    return { headline, written: null, failure: { code: 'disk-error', message: '', about: headline } };
  }
  const note = order?.notes.get(id) ?? null;
  const next = await call('export:nextOfMany', { id, note: open ? null : note });
  if (!next.written) await saved?.takeBack();
  if (!open || note === null || !next.written) return next;
  if (!openNow(id)) return { ...next, written: { ...next.written, isNoteLost: true } };
  noteStep({ by: order?.by ?? '', reason: note });
  return next;
}

function openNow(id: DraftId) {
  const { open } = useOpenStory.getState();
  return open?.id === id ? open : null;
}
