import type { DraftId } from '../../shared/story';
import { DISK_SILENT } from '../disk';
import { failure } from '../../shared/bridge';
import { createDraftLocks } from './lock/draftLocks';
import { createQueue } from './queue';

/** A save waits no longer for another process, since what was typed must get to the disk; what it then writes over is kept. */
const SAVE_WAIT_MS = 1000;
/** A merge or an import can wait: another one may be writing many photos. */
const MERGE_WAIT_MS = 30_000;

/** The failure of an operation on a draft that another program keeps changing. */
export const IN_USE = failure('in-use', 'Another program keeps changing this draft.');

/**
 * Work on a draft, one after the other: always in this process, over all processes as far as they can be waited for. Those
 * that are answered resolve to `DISK_SILENT` after `ms` milliseconds.
 */
export interface Turns {
  /** Waits for this process only. */
  readonly here: <T>(id: DraftId, work: () => Promise<T>) => Promise<T>;
  readonly inTurn: <T>(id: DraftId, work: () => Promise<T>) => Promise<T>;
  /** Waits for this process only. */
  readonly answered: <T>(id: DraftId, work: () => Promise<T>, ms?: number) => Promise<T | typeof DISK_SILENT>;
  readonly answeredInTurn: <T>(id: DraftId, work: () => Promise<T>) => Promise<T | typeof DISK_SILENT>;
  /** As `answeredInTurn`, but not at all while another process works on the draft. */
  readonly answeredUnlessBusy: <T>(
    id: DraftId,
    work: () => Promise<T>,
  ) => Promise<T | typeof DISK_SILENT | typeof IN_USE>;
  /** Waits longer for other processes, and not for this one; not at all where they do not end. */
  readonly alone: <T>(id: DraftId, work: () => Promise<T>) => Promise<T | typeof IN_USE>;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
}

/** Turns by a queue of this process and by lock files in `lockFolder`. */
export function createTurns(lockFolder: string, textMs: number): Turns {
  const queue = createQueue<DraftId>();
  const locks = createDraftLocks(lockFolder);
  const answered: Turns['answered'] = (id, work, ms = textMs) => queue.runWithin(ms, id, work, DISK_SILENT);
  return {
    here: (id, work) => queue.run(id, work),
    inTurn: (id, work) => queue.run(id, () => locks.run(id, SAVE_WAIT_MS, work)),
    answered,
    answeredInTurn: (id, work) => answered(id, () => locks.run(id, SAVE_WAIT_MS, work)),
    answeredUnlessBusy: <T>(id: DraftId, work: () => Promise<T>) =>
      answered(id, () =>
        locks.run<T | typeof IN_USE>(id, SAVE_WAIT_MS, async (state) => (state === 'busy' ? IN_USE : work())),
      ),
    alone: <T>(id: DraftId, work: () => Promise<T>) =>
      locks.run<T | typeof IN_USE>(id, MERGE_WAIT_MS, async (state) => (state === 'busy' ? IN_USE : work())),
    idle: () => queue.idle(),
  };
}
