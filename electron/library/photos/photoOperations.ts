import { diskFailure, isThere } from '../../disk';
import type { Library } from '../contract';
import { entryOf, MISSING, type OpenLibrary } from '../operations';
import { loadPhoto, photoNameOf, storePhoto } from './photoStore';

/** Returns the operations on photos of an open library. */
export function photoOperations(library: OpenLibrary): Pick<Library, 'addPhoto' | 'readPhoto'> {
  const { folders, files, newId, answerMs } = library;
  const { answered } = library.turns;
  return {
    addPhoto: (id, fileName, bytes) =>
      answered(
        id,
        async () => {
          const named = photoNameOf(bytes, fileName);
          if (!named.ok) return named;
          // Its folder may be in the trash of another window, where a photo alone would make half a draft.
          if (!(await entryOf(library, id)) || !(await isThere(folders.draft(id)))) return MISSING;
          try {
            await storePhoto(files, folders.draft(id), named.name, bytes, newId);
            return { ok: true, value: named.name };
          } catch (error) {
            return diskFailure(error, fileName);
          }
        },
        answerMs.photos,
      ),
    readPhoto: (id, name) => loadPhoto(folders.draft(id), name),
  };
}
