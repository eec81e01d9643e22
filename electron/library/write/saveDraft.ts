import type { ForeignEditOutcome } from '../../../shared/bridge';
import { MAX_REVISION, type Review, type Story, type VersionStamp } from '../../../shared/story';
import { isoInstant } from '../../../shared/text';
import { decodeDraftFile, DRAFT_FORMAT_VERSION, encodeDraftFile, type DraftFile } from '../draftFile';
import { bytesHashOf, contentHashOf, type Entry } from '../entry';
import { diskFailure, type FilePort } from '../../disk';
import { draftFolder } from '../folders';
import { keepDamaged } from '../read/keepDamaged';
import { readStoryBytes } from '../read/storyBytes';
import { renumberVersions } from '../versions/renumber';
import { keepVersion } from '../versions/versionStore';
import { writeDraftFile } from './writeDraftFile';

/** At least this often a version is kept while a story is worked on. */
const VERSION_EVERY_MS = 60_000;

/** A save: which draft, what the library knows of it, and what it is to hold. */
export interface Save {
  readonly folder: string;
  readonly entry: Entry;
  readonly story: Story;
  readonly review: Review;
  readonly now: Date;
  readonly author: string;
  /** When a version was last kept, in milliseconds since 1970; null before the first one of this session. */
  readonly versionedAt: number | null;
  /** A revision of another copy that this one comes after. */
  readonly above?: number;
  /** What becomes of a text that another program put there: it is kept first (which is the default), or nothing is written and `ForeignEditError` thrown. */
  readonly onForeign?: 'keep' | 'throw';
}

/** Another program has changed a draft that was to be written over only as it was read. */
export class ForeignEditError extends Error {
  override readonly name = 'ForeignEditError';
}

/** What was written, and when a version was last kept; `written` is null where the disk holds that story already. */
export interface Saved {
  readonly written: { readonly file: DraftFile; readonly bytes: Uint8Array } | null;
  readonly versionedAt: number | null;
  /** What became of a text that another program had put there; null where none had. */
  readonly foreign: ForeignEditOutcome | null;
}

/**
 * Writes a story over the draft's file. What another program put there is kept first, as a version or, where it is no
 * draft, as a damaged file; without that nothing is written. Where the story holds nothing new, that text stays in its
 * place and the story is kept as the version instead. Throws the file system's error.
 */
export async function saveDraft(files: FilePort, save: Save, newId: () => string): Promise<Saved> {
  const { folder, story, review, now, author } = save;
  const place = draftFolder(folder);
  const isNew = save.entry.contentHash !== contentHashOf(story, review);
  // An earlier Stet took over any revision from a package; there is none after the highest.
  const isFull = isNew && save.entry.revision >= MAX_REVISION;
  const entry = isFull ? { ...save.entry, revision: await renumberVersions(files, place.versions) } : save.entry;
  const found = await readStoryBytes(place.story);
  let { versionedAt } = save;
  let foreign: ForeignEditOutcome | null = null;
  if (!(found instanceof Uint8Array)) {
    refuseForeign(save);
    await keepDamaged(files, folder, found, newId);
  } else if (bytesHashOf(found) !== entry.bytesHash) {
    foreign = await keepBoth(files, { ...save, entry }, found, isNew, newId);
    if (foreign === 'left-in-place') return { written: null, versionedAt, foreign };
  } else if (!isNew) return { written: null, versionedAt, foreign };
  else if (versionedAt === null || Math.abs(now.getTime() - versionedAt) >= VERSION_EVERY_MS) {
    const stamp = { revision: entry.revision, savedAt: entry.card.savedAt };
    try {
      await keepVersion(files, place.versions, stamp, found, newId, pinnedBy(entry.review, review));
      versionedAt = now.getTime();
    } catch (error) {
      // Our own earlier text: that a version of it finds no room must not keep the newer one from being saved.
      diskFailure(error, '');
    }
  }
  const revision = Math.max(entry.revision, save.above ?? 0) + 1;
  const file = { revision, savedAt: isoInstant(now), savedBy: author, review, story };
  const bytes = encodeDraftFile(file);
  // Writing takes as long as the disk does; another program may have been quicker.
  await writeDraftFile(files, place.story, bytes, newId, async () => {
    const again = await readStoryBytes(place.story);
    if (again instanceof Uint8Array) {
      const isTheirs = bytesHashOf(again) !== entry.bytesHash && !(found instanceof Uint8Array && isSame(again, found));
      if (isTheirs) foreign = (await keepBoth(files, { ...save, entry }, again, true, newId)) ?? foreign;
    } else {
      refuseForeign(save);
      if (again.found !== 'nothing') await keepDamaged(files, folder, again, newId);
    }
  });
  return { written: { file: { ...file, formatVersion: DRAFT_FORMAT_VERSION }, bytes }, versionedAt, foreign };
}

/** The versions that review states compare with: they have to stay. */
const pinnedBy = (...reviews: readonly Review[]): readonly VersionStamp[] =>
  reviews.flatMap(({ baseline }) => baseline ?? []);

/**
 * Keeps a draft's file, as it was read, as a version; resolves to what identifies it among the others. Throws the file
 * system's error.
 */
export async function keepDraft(
  files: FilePort,
  folder: string,
  { file, bytes }: { readonly file: DraftFile; readonly bytes: Uint8Array },
  newId: () => string,
): Promise<VersionStamp & { readonly by: string }> {
  const { revision, savedAt, review, savedBy } = file;
  const { versions } = draftFolder(folder);
  const kept = await keepVersion(files, versions, { revision, savedAt }, bytes, newId, pinnedBy(review));
  return { ...kept, by: savedBy };
}

function refuseForeign({ folder, onForeign }: Save): void {
  if (onForeign === 'throw') throw new ForeignEditError(`${folder} was changed while it was merged`);
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/**
 * Keeps what another program wrote where ours is to be written, or ours where it holds nothing new. An equal text in
 * other bytes is nobody's change.
 */
async function keepBoth(
  files: FilePort,
  save: Save,
  bytes: Uint8Array,
  isNew: boolean,
  newId: () => string,
): Promise<ForeignEditOutcome | null> {
  const { folder, entry, now, author, story, review } = save;
  const read = decodeDraftFile(bytes);
  if (!read.ok) {
    refuseForeign(save);
    await keepDamaged(files, folder, { found: 'bytes', bytes, reason: read.reason }, newId);
    return 'kept-as-damaged';
  }
  if (contentHashOf(read.file.story, read.file.review) === entry.contentHash) return null;
  refuseForeign(save);
  const { versions } = draftFolder(folder);
  const stamp = { revision: entry.revision, savedAt: isNew ? isoInstant(now) : entry.card.savedAt };
  const ours = { revision: entry.revision, savedAt: entry.card.savedAt, savedBy: author, review, story };
  const pinned = pinnedBy(entry.review, read.file.review, review);
  await keepVersion(files, versions, stamp, isNew ? bytes : encodeDraftFile(ours), newId, pinned);
  return isNew ? 'kept-as-version' : 'left-in-place';
}
