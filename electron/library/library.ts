import { randomUUID } from 'node:crypto';
import type { Library } from './contract';
import { foldersOf } from './folders';
import { mergeCopies as mergeHere } from './merge/mergeCopies';
import { mergeOperations } from './merge/mergeOperations';
import type { MergeCopies } from './merge/mergePackage';
import { entryOf, MISSING, type OpenLibrary } from './operations';
import { packDraft } from './packDraft';
import { photoOperations } from './photos/photoOperations';
import { clearLibrary } from './read/clearLibrary';
import { listFolder, nodeFiles, type FilePort } from '../disk';
import { createWatches } from './read/watches';
import type { OpenSearch } from './search/draftSearch';
import { searchOperations } from './search/searchOperations';
import { createDraftIndex } from './draftIndex';
import type { OnChanged } from './listNews';
import type { OnReading } from './read/lookAtDrafts';
import { storedIndex } from './stored/storedIndex';
import { trashOperations } from './trash/trashOperations';
import { createTurns } from './turns';
import { versionOperations } from './versions/versionOperations';
import { draftOperations } from './write/draftOperations';

/** The folder of a library, and what it works with: the user's name, the clock, the file system and new ids. */
export interface LibraryOptions {
  readonly folder: string;
  /** Name that saves are signed with. */
  readonly author: () => string;
  readonly clock: () => Date;
  readonly files?: FilePort;
  readonly mergeCopies?: MergeCopies;
  readonly newId?: () => string;
  readonly onReading?: OnReading;
  /** Is notified of drafts that are others than the index on disk listed. */
  readonly onChanged?: OnChanged;
  /** Where drafts are searched; in this thread where it is left out. */
  readonly openSearch?: OpenSearch;
  /** Whether the list of drafts is kept on disk, in the library, so that the next opening need not read them. */
  readonly keepsIndex?: boolean;
  /** Longest that a caller waits for the disk, in milliseconds: for a text, and for what may hold many photos. */
  readonly answerMs?: { readonly text: number; readonly photos: number };
  /** Whether drafts that have been in the trash for 30 days are deleted when the library is opened. */
  readonly emptiesTrash?: boolean;
}

const mergeInThisProcess: MergeCopies = (mine, theirs) => Promise.resolve(mergeHere(mine, theirs));

const ANSWER_MS = { text: 10_000, photos: 120_000 };

/** Opens the library in a folder, which is made where it is not there. Throws where it cannot be made. */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { folder: home, author, clock, files = nodeFiles, newId = randomUUID } = options;
  const { mergeCopies = mergeInThisProcess, onReading = () => undefined } = options;
  const { answerMs = ANSWER_MS, emptiesTrash = false, keepsIndex = false, onChanged, openSearch } = options;
  const folders = foldersOf(home);
  await files.makeFolder(folders.drafts);
  await files.makeFolder(folders.trash);
  // A folder that cannot be listed would look like a library without stories.
  await listFolder(folders.drafts);
  await clearLibrary(files, home, clock(), newId);

  const stored = keepsIndex ? storedIndex(files, folders.index, newId) : null;
  const draftIndex = createDraftIndex({
    ...{ library: home, files, clock, newId, onReading, stored },
    ...(onChanged && { onChanged }),
    ...(openSearch && { openSearch }),
  });
  const turns = createTurns(folders.locks, answerMs.text);
  const library: OpenLibrary = { home, folders, files, clock, newId, author, draftIndex, turns, answerMs };
  const drafts = draftOperations(library);
  const watches = createWatches(library);
  const trash = trashOperations(library, watches, emptiesTrash);
  return {
    folder: home,
    ...searchOperations(library),
    ...drafts.calls,
    ...mergeOperations(library, drafts, mergeCopies),
    ...trash.calls,
    ...versionOperations(library),
    ...photoOperations(library),
    holds: async (id) => (await entryOf(library, id))?.card.isReadable ?? false,
    pack: (id) =>
      turns.answered(
        id,
        async () => {
          const pack = await packDraft(folders.draft(id), clock());
          return pack === null ? MISSING : { ok: true, value: pack };
        },
        answerMs.photos,
      ),
    watch: watches.watch,
    async close() {
      await turns.idle();
      await trash.idle();
      await draftIndex.close();
    },
  };
}
