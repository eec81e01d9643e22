import type { Library } from '../library';
import type { Jobs, ReadFailure } from './jobs';
import type { ReadStoryFile } from './readStoryFile';

/**
 * Returns a Word document that was exported from a draft of the library as another copy of that draft; any other file, and
 * one whose draft is not there, as it is.
 */
export async function asReturned(
  read: ReadStoryFile,
  library: Pick<Library, 'holds' | 'pack'>,
  jobs: Pick<Jobs, 'readReturned'>,
): Promise<ReadStoryFile | ReadFailure> {
  if (!read.exported) return read;
  const { origin, bytes } = read.exported;
  if (!(await library.holds(origin.draftId))) return read;
  const held = await library.pack(origin.draftId);
  if (!held.ok) return read;
  const returned = await jobs.readReturned(bytes, origin, held.value);
  if (!returned.ok) return returned;
  const { story, rows, pack } = returned;
  const converted = read.rows.filter(({ field }) => field === 'converted');
  return { ...read, story, rows: [...converted, ...rows], review: null, pack, photos: pack.photos };
}
