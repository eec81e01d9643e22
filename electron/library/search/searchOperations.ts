import type { DraftId } from '../../../shared/story';
import type { Library } from '../contract';
import type { OpenLibrary } from '../operations';
import { readDraft } from '../read/readDraft';
import { usedIn } from '../used';
import { excerptOf } from './excerpt';
import { searchTerms } from '../../../shared/text';

/** Listing and searching the drafts of an open library. */
export function searchOperations({
  folders,
  draftIndex,
}: OpenLibrary): Pick<Library, 'list' | 'find' | 'excerpts' | 'used' | 'newest'> {
  return {
    async list(query) {
      await draftIndex.current();
      const terms = searchTerms(query);
      const found = async () => (await draftIndex.find(terms)).split(' ').flatMap((id) => draftIndex.card(id) ?? []);
      const drafts = terms.length === 0 ? draftIndex.cards() : await found();
      return { drafts, total: draftIndex.size };
    },
    async find(query) {
      // At each key: what has come since the list was shown, the next list brings.
      if (draftIndex.size === 0) await draftIndex.current();
      return { ids: await draftIndex.find(searchTerms(query)) };
    },
    async excerpts(query, ids) {
      const words = searchTerms(query);
      const excerpt = async (id: DraftId) => {
        const read = await readDraft(folders.draft(id));
        const text = 'file' in read ? excerptOf(read.file.story, words) : null;
        return text === null ? [] : [{ id, text }];
      };
      return (await Promise.all(ids.map(excerpt))).flat();
    },
    used: async () => usedIn(await draftIndex.reusable()),
    newest: () => draftIndex.newest(),
  };
}
