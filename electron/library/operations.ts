import type { DraftId } from '../../shared/story';
import type { Entry } from './entry';
import { failure } from '../../shared/bridge';
import type { foldersOf } from './folders';
import type { DraftIndex } from './draftIndex';
import type { Turns } from './turns';
import type { FilePort } from '../disk';

/** What the operations of an open library share: its folders, its disk, its index, and whose turn it is. */
export interface OpenLibrary {
  /** Path of the library's folder. */
  readonly home: string;
  readonly folders: ReturnType<typeof foldersOf>;
  readonly files: FilePort;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Name that saves are signed with. */
  readonly author: () => string;
  readonly draftIndex: DraftIndex;
  readonly turns: Turns;
  /** Longest that a caller waits, in milliseconds: for a text, and for what may hold many photos. */
  readonly answerMs: { readonly text: number; readonly photos: number };
}

/** The failure of an operation on a draft whose folder is gone. */
export const MISSING = failure('draft-missing', "The draft's folder is gone.");
/** The failure of an operation on a draft of which neither the file nor a version can be read. */
export const UNREADABLE = failure(
  'draft-unreadable',
  'No copy of this draft can be read. Its files are kept as they are.',
);

/** Returns the failure of a draft that may be read and not written over; `reason` is a phrase of English. */
export const readOnlyFailure = (reason: string, headline: string) =>
  failure('draft-read-only', `It cannot be saved: ${reason}.`, headline);

/** Returns what is known of a draft, which is read where this session has not done that yet; undefined for no draft. */
export const entryOf = ({ draftIndex }: OpenLibrary, id: DraftId): Promise<Entry | undefined> => draftIndex.entry(id);
