import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { draftIdSchema, type DraftId } from '../../shared/story';
import { nodeFiles, readRegularFileSync, writeAtomically, type FilePort } from '../disk';

/** Largest file of counts that is read: some thousands of drafts. */
const MAX_FALLS_BYTES = 2 ** 20;
/** Answered beats (seconds) after which a draft that made the window fall is trusted again. */
const TRUSTED_AFTER = 60;

const countsSchema = z.record(draftIdSchema, z.number().int().positive());

/** How often each draft was open when the window crashed or hung; kept over starts of Stet. */
export interface Falls {
  /** How often the draft was open at a fall since it was last trusted; 0 for null. */
  of(draft: DraftId | null): number;
  /** Every draft that was open at a fall, and is not trusted again. */
  readonly drafts: () => readonly DraftId[];
  /** Adds `by` (1, -1 or minus the whole count) to a draft's count; a draft with none left is forgotten. */
  add(draft: DraftId, by: number): void;
  /** Resolves when nothing is being written. */
  idle(): Promise<void>;
}

/**
 * Opens `falls.json` in a folder. One that is damaged or cannot be read counts as empty. A count holds at once; where it
 * cannot be written, it holds for this run of Stet.
 */
export function openFalls(folder: string, files: FilePort = nodeFiles): Falls {
  const path = join(folder, 'falls.json');
  const counts = readCounts(path);
  let last: Promise<unknown> = Promise.resolve();
  const write = (): Promise<void> =>
    writeAtomically(files, path, Buffer.from(`${JSON.stringify(Object.fromEntries(counts), null, 2)}\n`), randomUUID);
  return {
    of: (draft) => (draft === null ? 0 : (counts.get(draft) ?? 0)),
    drafts: () => [...counts.keys()],
    add(draft, by) {
      const count = (counts.get(draft) ?? 0) + by;
      if (count > 0) counts.set(draft, count);
      else counts.delete(draft);
      // The stories are what has to be on disk; a count that is not costs one more fall.
      last = last.then(write).catch(() => undefined);
    },
    async idle() {
      await last;
    },
  };
}

function readCounts(path: string): Map<DraftId, number> {
  try {
    const read = countsSchema.parse(JSON.parse(new TextDecoder().decode(readRegularFileSync(path, MAX_FALLS_BYTES))));
    // The keys of a record have the type of a string in zod.
    return new Map(Object.entries(read) as [DraftId, number][]);
  } catch {
    return new Map();
  }
}

/** Follows one window, and counts its falls for the draft that is open in it. */
export interface FallCounter {
  /** The page answered a beat: a hang that was counted was none. After enough of them the draft is trusted again. */
  heard(): void;
  /** The page has not answered for a while. Counted at once, for a user who ends Stet now. */
  hung(): void;
  /** The page's process is gone. One that hung before is not counted twice. */
  fell(): void;
  /** No page can be started: takes back what was counted since one was last heard, and counts no more. */
  stop(): void;
  /**
   * The session ends, and every process of it is ended: the page's end is no fall. A hang counts, since it came before.
   */
  stopAtEnd(): void;
}

/**
 * Counts from now on. `open` returns the draft that the page has open; null where it has none, so that nothing is
 * counted.
 */
export function countFalls(falls: Falls, open: () => DraftId | null): FallCounter {
  let counted: { readonly draft: DraftId; readonly hasHung: boolean; readonly isGone: boolean } | null = null;
  let steady: { readonly draft: DraftId | null; readonly beats: number } = { draft: null, beats: 0 };
  let isStopped = false;
  const takeBack = (): void => {
    if (counted) falls.add(counted.draft, -1);
    counted = null;
  };
  const count = (hasHung: boolean): void => {
    steady = { draft: null, beats: 0 };
    const draft = open();
    if (isStopped || draft === null || counted?.isGone === false) return;
    counted = { draft, hasHung, isGone: !hasHung };
    falls.add(draft, 1);
  };
  return {
    heard() {
      if (counted?.isGone === false) takeBack();
      counted = null;
      const draft = open();
      steady = { draft, beats: draft !== null && draft === steady.draft ? steady.beats + 1 : 1 };
      if (draft !== null && steady.beats === TRUSTED_AFTER && falls.of(draft) > 0) falls.add(draft, -falls.of(draft));
    },
    hung: () => count(true),
    fell() {
      count(false);
      if (counted) counted = { ...counted, isGone: true };
    },
    stop() {
      takeBack();
      isStopped = true;
    },
    stopAtEnd() {
      if (counted?.hasHung === false) takeBack();
      isStopped = true;
    },
  };
}
