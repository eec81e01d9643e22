import { join } from 'node:path';
import type { DraftId, PhotoName } from '../../shared/story';

/** Where things lie in a library. Ids and photo names are checked where they are made, so none of them can be a path. */
export const foldersOf = (library: string) => ({
  drafts: join(library, 'drafts'),
  trash: join(library, 'trash'),
  locks: join(library, 'locks'),
  /** What was found out by reading drafts, for the next start; a cache. */
  index: join(library, 'index'),
  /** What was found in the library and is no draft. */
  damaged: join(library, 'damaged'),
  draft: (id: DraftId): string => join(library, 'drafts', id),
  trashed: (id: DraftId): string => join(library, 'trash', id),
});

/** Where things lie in the folder of a draft. */
export const draftFolder = (folder: string) => ({
  story: join(folder, 'story.json'),
  photos: join(folder, 'photos'),
  photo: (name: PhotoName): string => join(folder, 'photos', name),
  versions: join(folder, 'versions'),
  damaged: join(folder, 'damaged'),
  /** When the draft went to the trash; there while it is in it. */
  trashed: join(folder, 'trashed.json'),
});
