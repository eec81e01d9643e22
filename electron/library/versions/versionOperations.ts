import { diskFailure } from '../../disk';
import { failure } from '../../../shared/bridge';
import { draftFolder } from '../folders';
import type { Library } from '../contract';
import { MISSING, UNREADABLE, type OpenLibrary } from '../operations';
import { readDraft } from '../read/readDraft';
import { keepDraft } from '../write/saveDraft';
import { nameVersion } from './nameVersion';
import { readVersion, readVersionCards } from './readVersions';
import { keepExported } from './versionStore';

const VERSION_GONE = failure('version-gone', 'This version can no longer be read.');

/** Returns the operations on versions of an open library. */
export function versionOperations({
  folders,
  files,
  newId,
  turns: { answeredInTurn },
}: OpenLibrary): Pick<Library, 'versions' | 'openVersion' | 'nameVersion' | 'keepVersion' | 'keepExported'> {
  return {
    versions: async (id) => ({ versions: await readVersionCards(draftFolder(folders.draft(id)).versions) }),
    openVersion: async (id, version) => {
      const story = await readVersion(draftFolder(folders.draft(id)).versions, version);
      return story ? { ok: true, value: { story } } : VERSION_GONE;
    },
    nameVersion: (id, version, name) =>
      answeredInTurn(id, async () => {
        const { versions } = draftFolder(folders.draft(id));
        try {
          return (await nameVersion(files, versions, version, name, newId)) ? { ok: true, value: {} } : VERSION_GONE;
        } catch (error) {
          return diskFailure(error, name);
        }
      }),
    keepVersion: (id) =>
      answeredInTurn(id, async () => {
        const read = await readDraft(folders.draft(id));
        if (read.kind === 'missing') return MISSING;
        if (read.kind !== 'whole') return UNREADABLE;
        try {
          return { ok: true, value: await keepDraft(files, folders.draft(id), read, newId) };
        } catch (error) {
          return diskFailure(error, read.file.story.headline);
        }
      }),
    keepExported: (id) =>
      answeredInTurn(id, async () => {
        const read = await readDraft(folders.draft(id));
        if (read.kind === 'missing') return MISSING;
        if (read.kind !== 'whole') return UNREADABLE;
        const { revision, savedAt, review, story } = read.file;
        try {
          const { versions } = draftFolder(folders.draft(id));
          const pinned = review.baseline ? [review.baseline] : [];
          await keepExported(files, versions, { revision, savedAt }, read.bytes, newId, pinned);
          return { ok: true, value: { revision, savedAt } };
        } catch (error) {
          return diskFailure(error, story.headline);
        }
      }),
  };
}
