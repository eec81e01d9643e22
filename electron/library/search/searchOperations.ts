import type { DraftId } from '../../../shared/story';
import type { Library } from '../contract';
import type { OpenLibrary } from '../operations';
import { readDraft } from '../read/readDraft';
import { usedIn } from '../used';
import { excerptOf } from './excerpt';
import { foldQuery } from './searchIndex';

/** Listing and searching the drafts of an open library. */
export function searchOperations({
  folders,
  draftIndex,
}: OpenLibrary): Pick<Library, 'list' | 'find' | 'excerpts' | 'used'> {
  return {
    async list(query) {
      await draftIndex.refresh();
      return { drafts: draftIndex.find(query), total: draftIndex.size };
    },
    async find(query) {
      await draftIndex.refresh();
      return { ids: draftIndex.find(query).map(({ id }) => id) };
    },
    async excerpts(query, ids) {
      const words = foldQuery(query);
      const excerpt = async (id: DraftId) => {
        const read = await readDraft(folders.draft(id));
        const text = 'file' in read ? excerptOf(read.file.story, words) : null;
        return text === null ? [] : [{ id, text }];
      };
      return (await Promise.all(ids.map(excerpt))).flat();
    },
    used: () => Promise.resolve(usedIn(draftIndex.reusable())),
  };
}
