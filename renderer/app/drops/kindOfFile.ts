import { OFFICE_ENDINGS, STORY_ENDINGS } from '../../../shared/bridge';
import { hasPhotoEnding } from '../../../shared/import';

/** What a file that is dropped on the window can be to Stet. */
export type FileKind =
  /** A story, as text or as a package: goes through import. */
  | 'story'
  /** A picture; whether it can be one of a draft is decided by its bytes. */
  | 'photo'
  | 'word'
  | 'folder'
  | 'other';

const endingOf = (name: string): string => (/\.([^.]+)$/.exec(name)?.[1] ?? '').toLowerCase();

/** Word's forms that Stet does not read. */
const WORD_ENDINGS = ['docm', 'dot', 'dotx'];

/** Returns the kind of a file by its name and the media type that the system has for it, as a file manager does. */
export function kindOfFile({ name, type }: Pick<File, 'name' | 'type'>): Exclude<FileKind, 'folder'> {
  const ending = endingOf(name);
  if ([...STORY_ENDINGS, ...OFFICE_ENDINGS].some((known) => known === ending)) return 'story';
  if (WORD_ENDINGS.includes(ending)) return 'word';
  return type.startsWith('image/') || hasPhotoEnding(name) ? 'photo' : 'other';
}

/** Whether a file is a package; all other stories are texts, to which photos belong. */
export const isPackage = ({ name }: Pick<File, 'name'>): boolean => endingOf(name) === 'stet';

/** A drop sorted by what can be done with its files, each list in the order of the drop. */
export type SortedDrop = Readonly<Record<FileKind, readonly File[]>>;

/** Sorts what is dropped. To be called while the event lasts: only then does the browser report which items are folders. */
export function sortDropped(data: DataTransfer): SortedDrop {
  const sorted: Record<FileKind, File[]> = { story: [], photo: [], word: [], folder: [], other: [] };
  for (const item of data.items) {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (file) sorted[item.webkitGetAsEntry()?.isDirectory ? 'folder' : kindOfFile(file)].push(file);
  }
  return sorted;
}
