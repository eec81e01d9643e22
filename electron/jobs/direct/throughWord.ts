import { randomUUID } from 'node:crypto';
import { acceptChanges, diffStories, mergeStories, namesByNumber, withNoteNames } from '../../../shared/compare';
import { exportDocx, type ExportResult, type PhotoBytes } from '../../../shared/export';
import {
  photoDetails,
  readDocument,
  readDocx,
  withPhotos,
  type FoundPhoto,
  type KnownDocx,
} from '../../../shared/import';
import type { StetPackage } from '../../../shared/package';
import {
  draftIdSchema,
  emptyStory,
  heldPhotos,
  lineToPhoto,
  photoToLine,
  signOff,
  type Origin,
  type PhotoName,
  type Story,
} from '../../../shared/story';
import { isoInstant } from '../../../shared/text';
import type { InnerPicture } from '../jobs';
import { createPhotoTaker } from '../takePhotos';
import { docxWithChanges } from './docxWithChanges';
import type { ExportedText } from './exportedText';

/** A story as it comes back from a Word document that nobody edited. */
interface ReadBack {
  readonly story: Story;
  /** The photos of that document. Their bytes are not always those of the draft: metadata stays behind. */
  readonly photos: ReadonlySet<PhotoName>;
}

/** An export of any draft: a document with an origin is read as one of Stet's. */
const SOME_ORIGIN: Origin = {
  draftId: draftIdSchema.parse('00000000-0000-4000-8000-000000000000'),
  revision: 1,
  savedAt: isoInstant(new Date(0)),
  withChanges: false,
};

/** Returns the error of a text that cannot go through Word, a clause; `reason` is a sentence. */
const noWayThrough = (reason: string): RangeError =>
  new RangeError(`the text that it was exported from cannot go through Word (${reason.replace(/\.$/, '')})`);

/** Returns the bytes of a document that Stet wrote of a draft; throws a `RangeError` with the reason where it wrote none. */
function writtenDocument(built: ExportResult): Uint8Array {
  if (!built.ok) throw noWayThrough(built.message);
  const [file] = built.files;
  if (!file) throw new RangeError('An export as a Word document holds no file');
  return file.bytes;
}

/**
 * Exports a story as a Word document and reads it again: what Word documents cannot hold is not in it. Its footnotes have
 * the ids that they have in the story. A document without words is an empty story. Throws a `RangeError` where the story
 * cannot be exported or its document cannot be read.
 */
export async function readBack(story: Story, photos: PhotoBytes): Promise<ReadBack> {
  const read = readDocx(writtenDocument(await exportDocx(story, photos, SOME_ORIGIN)), {
    newId: randomUUID,
    now: isoInstant(new Date(0)),
    known: { isWritten: () => false, threadOf: () => null, signOff: signOff(story.bylines) },
  });
  if (!read.ok && read.code === 'no-story') return { story: emptyStory(story.lang), photos: new Set() };
  if (!read.ok) throw noWayThrough(read.message);
  const { found, photos: shown } = await photosIn(read.pictures, new Set(), story);
  const back = withPhotos(read.story, found);
  return { story: withNoteNames(back, namesByNumber(back, story)), photos: new Set(shown.keys()) };
}

/** A text of a document in the draft that it was exported from. */
interface Lifted {
  readonly story: Story;
  /** Changes in parts that the document could not hold whole. */
  readonly conflicts: number;
}

/**
 * Returns `base` changed in the same way as `back` was changed into `text`, where `back` is `base` as it comes back from a
 * Word document. Where the change is in a part that the document could not hold whole, that part is as in `text`.
 */
export function lift(back: Story, base: Story, text: Story): Lifted {
  const { story, conflicts } = mergeStories(back, base, text);
  const taken = conflicts.flatMap(({ changes }) => changes);
  return { story: acceptChanges(story, taken), conflicts: conflicts.length };
}

/**
 * Recognizes the tracked changes that an export of a text with its changes wrote, by their authors and times. Throws a
 * `RangeError` where that text cannot be exported.
 */
export async function writtenChanges(
  { file, bytes }: ExportedText,
  held: StetPackage,
): Promise<KnownDocx['isWritten']> {
  const built = await docxWithChanges(file.story, new Map(), { ...held, draftFile: bytes, photos: new Map() });
  const keys = new Set(readDocument(writtenDocument(built)).revisions.map(keyOf));
  return (revision) => keys.has(keyOf(revision));
}

const keyOf = ({ by, at }: { readonly by: string; readonly at: string }): string => `${at} ${by}`;

/**
 * Returns the baseline `before` with those changes since it that are in a document's text with every change rejected:
 * somebody has accepted them there. Null where nobody has. `story` is the text that was exported.
 */
export async function acceptedSince(
  before: Story,
  story: Story,
  rejected: Story,
  photos: PhotoBytes,
): Promise<Story | null> {
  const [from, to] = [await readBack(before, photos), await readBack(story, photos)];
  const still = new Set(diffStories(from.story, rejected).map(({ id }) => id));
  const accepted = diffStories(from.story, to.story).filter(({ id }) => still.has(id));
  return accepted.length === 0 ? null : lift(from.story, before, acceptChanges(from.story, accepted)).story;
}

/**
 * Returns the photos among the pictures of a document, by their names there. The metadata of those in `known` is not
 * read. Photos of `story` that the document only names are among those found, by the names that they have there.
 */
export async function photosIn(pictures: readonly InnerPicture[], known: ReadonlySet<PhotoName>, story: Story) {
  const named = heldPhotos(story).flatMap((name): [string, FoundPhoto][] => {
    const line = lineToPhoto(photoToLine({ kind: 'held', name }, story.lang));
    return line?.kind === 'missing' ? [[line.fileName, { name }]] : [];
  });
  const taker = createPhotoTaker({
    lang: story.lang,
    readDetails: (read, lang) => Promise.resolve(read.map((bytes) => photoDetails(bytes, lang))),
    known,
  });
  const photos = new Map<PhotoName, Uint8Array>();
  for (const picture of pictures) {
    const name = await taker.take(picture);
    if (name !== null) photos.set(name, picture.bytes);
  }
  return { found: new Map([...named, ...(await taker.found())]), photos };
}
