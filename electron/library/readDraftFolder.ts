import { heldPhotos, type PhotoName, type Story, type VersionStamp } from '../../shared/story';
import { loadPhotos } from './photos/photoStore';
import { readDraft } from './read/readDraft';

/** The result of reading a draft's folder: its newest good text with the photos, or the reason in one clause. */
export type DraftFolderRead =
  | {
      readonly ok: true;
      readonly story: Story;
      readonly photos: ReadonlyMap<PhotoName, Uint8Array>;
      /** Why the newest file is not what was read, but the newest version that is good; null where it is. */
      readonly damage: string | null;
      /** The revision that was read, and when it was saved; null where it is an older version. */
      readonly stamp: VersionStamp | null;
    }
  | { readonly ok: false; readonly reason: string };

/** Reads one draft from the path of its folder, for the command line. Changes nothing there, not even a damaged file. */
export async function readDraftFolder(folder: string): Promise<DraftFolderRead> {
  const read = await readDraft(folder);
  if (read.kind === 'missing') return { ok: false, reason: 'it is not a folder' };
  if (read.kind === 'unreadable')
    return { ok: false, reason: `it is not a draft that can be read: ${read.damage.reason}` };
  if (read.kind === 'recovered' && read.damage.found === 'newer') return { ok: false, reason: read.damage.reason };
  const { story, revision, savedAt } = read.file;
  const damage = read.kind === 'recovered' ? read.damage.reason : null;
  const stamp = damage === null ? { revision, savedAt } : null;
  return { ok: true, story, photos: await loadPhotos(folder, heldPhotos(story)), damage, stamp };
}
