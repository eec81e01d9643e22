import type { Failure, ForeignEditOutcome, OpenedDraft, SaveReport } from '../../shared/bridge';
import { changeBetween, type DraftContent } from '../../shared/story';
import { call, onEvent } from '../bridge';

/** The state that the save indicator shows. `saving` is everything between a change and the bytes being on disk. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The callbacks for what became of the changes of a draft. */
export interface ChangeSenderOptions {
  readonly onState: (state: SaveState) => void;
  /** Called where another program's text lay in the place of the draft. */
  readonly onForeign: (foreign: ForeignEditOutcome) => void;
}

/** Sends the changes of an open draft to main, which saves them. */
export interface ChangeSender {
  /** Sends what differs from the content sent last; nothing where it is the same. */
  changed(content: DraftContent): void;
  /** Resolves once main holds everything that was sent; false where it does not take it. */
  sent(): Promise<boolean>;
  /**
   * Has main save what is unsaved; false where that failed. `isForced` has it look at the disk also where nothing is, for
   * what another program put there.
   */
  flush(options?: { readonly isForced: boolean }): Promise<boolean>;
  /** Unsubscribes from the events of main; changes that were sent are saved all the same. */
  dispose(): void;
}

/** Makes the sender of a draft that has just been opened, whose content main holds. */
export function createChangeSender(
  draft: Pick<OpenedDraft, 'id' | 'revision' | 'story' | 'review' | 'isUnsaved'>,
  { onState, onForeign }: ChangeSenderOptions,
): ChangeSender {
  const { id } = draft;
  let revision = draft.revision;
  let held: DraftContent = draft;
  /** Changes since main received a whole content. */
  let count = 0;
  /** How often main received one: an answer to a change before the last of them is of no interest. */
  let replaced = 0;
  let isReplacing = false;
  let isInStep = true;
  let isSaved = !draft.isUnsaved;
  let hasFailed = false;
  let sending: Promise<void> = Promise.resolve();

  function failed(failure: Failure): void {
    [hasFailed, isSaved] = [true, false];
    onState({ kind: 'failed', failure });
  }

  function replace(): Promise<void> {
    replaced += 1;
    count = 0;
    [isInStep, isReplacing, isSaved] = [true, true, false];
    sending = call('draft:replace', { id, baseRevision: revision, story: held.story, review: held.review })
      .then(
        () => undefined,
        (error: unknown) => {
          isInStep = false;
          failed(unexpected(error));
        },
      )
      .finally(() => (isReplacing = false));
    return sending;
  }

  function takeReport({ changes, saved }: SaveReport): void {
    if (!saved.ok) {
      failed(saved);
      return;
    }
    const { savedAt, foreign } = saved.value;
    revision = saved.value.revision;
    hasFailed = false;
    isSaved = isInStep && !isReplacing && changes === count;
    if (foreign !== null) onForeign(foreign);
    onState(isSaved ? { kind: 'saved', at: savedAt } : { kind: 'saving' });
  }

  async function sent(): Promise<boolean> {
    await settled(() => sending);
    if (!isInStep) await replace();
    return isInStep;
  }

  return {
    changed(content) {
      if (content.story === held.story && content.review === held.review) return;
      const change = changeBetween(held, content);
      held = content;
      isSaved = false;
      if (!hasFailed) onState({ kind: 'saving' });
      if (!isInStep) return void replace();
      const [after, of] = [count, replaced];
      count += 1;
      sending = call('draft:change', { id, after, change }).then(
        ({ isTaken }) => (isTaken || of !== replaced ? undefined : replace()),
        () => (of === replaced ? replace() : undefined),
      );
    },
    sent,
    flush: async ({ isForced } = { isForced: false }) =>
      (isSaved && !isForced) || flushUntil(() => isSaved, { id, sent, takeReport, failed }),
    dispose: onEvent('draft:saved', (report) => {
      if (report.id === id) takeReport(report);
    }),
  };
}

/** Resolves when the latest of a row of promises has, also where another one was begun meanwhile. */
async function settled(latest: () => Promise<void>): Promise<void> {
  for (let last: Promise<void> | null = null; last !== latest();) {
    last = latest();
    await last;
  }
}

interface Flushed {
  readonly id: OpenedDraft['id'];
  readonly sent: () => Promise<boolean>;
  readonly takeReport: (report: SaveReport) => void;
  readonly failed: (failure: Failure) => void;
}

/** Has main save a draft until it is saved with what was changed meanwhile; false where that failed. */
async function flushUntil(isSaved: () => boolean, { id, sent, takeReport, failed }: Flushed): Promise<boolean> {
  do {
    if (!(await sent())) return false;
    const report = await call('draft:flush', { id }).catch((error: unknown) => unexpected(error));
    if ('ok' in report) {
      failed(report);
      return false;
    }
    takeReport(report);
    if (!report.saved.ok) return false;
  } while (!isSaved());
  return true;
}

const unexpected = (error: unknown): Failure => ({
  ok: false,
  code: 'unexpected',
  message: error instanceof Error ? error.message : String(error),
  about: '',
});
