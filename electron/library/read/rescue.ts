import { basename, join } from 'node:path';
import { versionName } from '../../../shared/package';
import { draftIdSchema, emptyStory, newReview, photoNameSchema, type DraftId } from '../../../shared/story';
import { decodeDraftFile, markedAs, type DraftFile } from '../draftFile';
import { contentHashOf } from '../entry';
import { errorCode, isThere, listFolder, readRegularFile, renameOver, type FilePort, type Rescue } from '../../disk';
import { draftFolder, foldersOf } from '../folders';
import { loadPhoto, MAX_PHOTO_BYTES, photoNameOf, storePhoto } from '../photos/photoStore';
import { listVersions, versionBytes } from '../versions/versionStore';
import { writeDraftFile } from '../write/writeDraftFile';
import { readDraft } from './readDraft';

const contentOf = ({ story, review }: DraftFile): string => contentHashOf(story, review);

async function fileAt(path: string): Promise<DraftFile | null> {
  const bytes = await versionBytes(path);
  const read = bytes && decodeDraftFile(bytes);
  return read?.ok ? read.file : null;
}

/** Whether a draft's folder holds a text, as its newest or as a version. */
async function holdsText(folder: string, file: DraftFile): Promise<boolean> {
  const { story, versions } = draftFolder(folder);
  const kept = await listVersions(versions).catch(() => []);
  for (const path of [story, ...kept.map(({ name }) => join(versions, name))]) {
    const held = await fileAt(path);
    if (held && contentOf(held) === contentOf(file)) return true;
  }
  return false;
}

/** A text that was written whole and never took its place becomes a version of the draft, which no merge goes by. */
export const rescueText =
  (files: FilePort, folder: string, newId: () => string): Rescue =>
  async (path) => {
    const bytes = await versionBytes(path);
    if (bytes === null) return;
    const read = decodeDraftFile(bytes);
    if (!read.ok || (await holdsText(folder, read.file))) return;
    const { versions } = draftFolder(folder);
    const place = join(versions, versionName(read.file));
    if (await isThere(place)) return;
    await files.makeFolder(versions);
    await writeDraftFile(files, place, markedAs(bytes, 'rescue'), newId);
  };

/** A photo that was written whole and never took its place takes it. */
export const rescuePhoto =
  (files: FilePort, folder: string, newId: () => string): Rescue =>
  async (path) => {
    const read = await readRegularFile(path, { most: MAX_PHOTO_BYTES, followsLinks: false });
    if (!read.ok) return;
    const named = photoNameOf(read.bytes, path);
    if (named.ok) await storePhoto(files, folder, named.name, read.bytes, newId);
  };

const noneWhereGone = (error: unknown): readonly string[] => {
  if (errorCode(error) !== 'ENOENT') throw error;
  return [];
};

/** Whether the folder of a draft holds no more than "New story" puts there. */
async function isUntouched(folder: string, file: DraftFile): Promise<boolean> {
  const { lang, bylines } = file.story;
  if (contentOf(file) !== contentHashOf({ ...emptyStory(lang), bylines }, newReview)) return false;
  const { photos, versions } = draftFolder(folder);
  // A folder that cannot be listed may hold something.
  const held = await Promise.all([photos, versions].map((place) => listFolder(place).catch(noneWhereGone)));
  return held.every((names) => names.length === 0);
}

/**
 * A draft whose folder was still being made: where its text is whole, which is written last, it becomes a draft, under
 * its own id if that is free. A new one that nobody has written in does not: it would open in place of what was open.
 * Where the folder only has versions or photos, and one of them is in no draft, it is put into `damaged/` of the library:
 * whoever imported it was not notified that it is there. What the library holds already is left to be removed.
 */
export const rescueDraft =
  (files: FilePort, library: string, newId: () => string): Rescue =>
  async (path) => {
    const folders = foldersOf(library);
    const read = await readDraft(path);
    const aside = async (): Promise<void> => {
      await files.makeFolder(folders.damaged);
      await renameOver(files, path, join(folders.damaged, basename(path).replace(/^\.|\.tmp$/g, '')));
    };
    if (read.kind === 'whole' || read.kind === 'recovered') {
      const id = draftIdSchema.safeParse(basename(path).slice('.stet-'.length).slice(0, UUID_LENGTH)).data;
      const places = id ? [folders.draft(id), folders.trashed(id)] : [];
      const taken = await Promise.all(places.map(isThere));
      const held = await Promise.all(places.map((place) => holdsText(place, read.file)));
      if (held.includes(true) || (await isUntouched(path, read.file))) return;
      if (read.kind === 'recovered') return aside();
      const isFree = id && !taken.includes(true);
      await renameOver(files, path, folders.draft(isFree ? id : draftIdSchema.parse(newId())));
      return;
    }
    const names = await photoNamesIn(path);
    const known = new Set<string>();
    for (const place of [folders.drafts, folders.trash])
      for (const id of await draftsIn(place)) for (const name of await photoNamesIn(join(place, id))) known.add(name);
    for (const name of names) {
      if (known.has(name) || !(await loadPhoto(path, name))) continue;
      return aside();
    }
  };

const UUID_LENGTH = 36;

const photoNamesIn = async (folder: string) =>
  (await listFolder(draftFolder(folder).photos).catch(() => [])).flatMap(
    (name) => photoNameSchema.safeParse(name).data ?? [],
  );

/** Leftovers in the folder of a draft, by where they lie. One in `damaged` is a copy of a file that is still in its place; a folder in `versions` is a merge's, which is done again from its package. */
export const rescuesOf = (
  files: FilePort,
  folder: string,
  newId: () => string,
): readonly (readonly [string, Rescue])[] => {
  const { photos, versions, damaged } = draftFolder(folder);
  return [
    [folder, rescueText(files, folder, newId)],
    [versions, rescueText(files, folder, newId)],
    [photos, rescuePhoto(files, folder, newId)],
    [damaged, () => Promise.resolve()],
  ];
};

/** Returns the draft folders in a folder of them. */
export const draftsIn = async (folder: string): Promise<readonly DraftId[]> =>
  (await listFolder(folder).catch(() => [])).flatMap((name) => draftIdSchema.safeParse(name).data ?? []);
