import { watch, type FSWatcher } from 'node:fs';
import { basename } from 'node:path';
import { debounce } from 'es-toolkit/function';
import { decodeDraftFile } from '../draftFile';
import { bytesHashOf, contentHashOf, type Entry } from '../entry';
import { draftFolder } from '../folders';
import { readStoryBytes } from './storyBytes';

/** A program that takes a file away may be about to put another one in its place. */
const REST_MS = 300;

/** A watch that is on. */
export interface Watching {
  end(): void;
  /** Releases the folder; returns the function that watches it again. */
  pause(): () => void;
}

/** The folder of a draft to watch, and the callbacks of the watch. */
export interface DraftWatch {
  readonly folder: string;
  /** Returns what the library knows of the draft now. */
  readonly entry: () => Entry | undefined;
  /** Runs a look at the disk when no save of that draft is under way. */
  readonly inTurn: (look: () => Promise<void>) => Promise<void>;
  /** Called once for each text, damage or loss that another program brought about. */
  readonly onForeign: () => void;
  /** How long a folder must have been still before it is looked at, in milliseconds. */
  readonly restMs?: number;
}

/**
 * Watches the file of a draft for what other programs do to it, from now on until that is ended. What is there is
 * compared with what the library wrote or read last, so its own saves raise no alarm. Where the system cannot watch the
 * folder (a network drive, too many watched already) nothing is reported, and the next save finds out.
 */
export function watchDraft({ folder, entry, inTurn, onForeign, restMs = REST_MS }: DraftWatch): Watching {
  let watcher: FSWatcher | null = null;
  let isOver = false;
  let known = '';

  async function look(): Promise<void> {
    const ours = entry();
    if (isOver || !ours) return;
    const found = await foundAt(folder, ours);
    if (found === known || found === null) return;
    known = found;
    if (found !== OURS) onForeign();
  }

  const lookSoon = debounce(() => {
    if (!watcher) start();
    void inTurn(look);
  }, restMs);

  function start(): void {
    try {
      watcher = watch(folder, { persistent: false }, (_event, name) => {
        // A folder reports its own removal by its own name; one that comes in its place has to be watched anew.
        if (name === basename(folder)) stop();
        else if (name !== null && name !== basename(draftFolder(folder).story)) return;
        lookSoon();
      });
      watcher.on('error', stop);
    } catch {
      stop();
    }
  }

  function stop(): void {
    watcher?.close();
    watcher = null;
  }

  start();
  return {
    end() {
      isOver = true;
      lookSoon.cancel();
      stop();
    },
    pause() {
      lookSoon.cancel();
      stop();
      return () => {
        if (!isOver) start();
      };
    },
  };
}

const OURS = 'ours';

/**
 * Returns what is in the place of a draft's file: `OURS`, the hash of another text, or what else was found there; null
 * where the disk cannot be read now.
 */
async function foundAt(folder: string, ours: Entry): Promise<string | null> {
  const bytes = await readStoryBytes(draftFolder(folder).story).catch(() => null);
  if (bytes === null) return null;
  if (!(bytes instanceof Uint8Array)) return bytes.found;
  const hash = bytesHashOf(bytes);
  if (hash === ours.bytesHash) return OURS;
  const read = decodeDraftFile(bytes);
  const saysTheSame = read.ok && contentHashOf(read.file.story, read.file.review) === ours.contentHash;
  return saysTheSame ? OURS : hash;
}
