import { basename, extname } from 'node:path';
import { OFFICE_ENDINGS, type OfficeEnding, type STORY_ENDINGS, failure } from '../../shared/bridge';
import {
  NO_SOURCES,
  photoFileKey,
  rowsWithPhotos,
  withPhotos,
  type EndingKind,
  type FoundPhoto,
} from '../../shared/import';
import { MAX_PACKAGE_BYTES, type StetPackage } from '../../shared/package';
import { newFigure, storyExcess, type Origin, type PhotoName, type Story, type ImportRow } from '../../shared/story';
import { errorCode, readRegularFile } from '../disk';
import type { GivenPhoto } from '../library';
import type { Jobs, ReadArticle, ReadFailure, ReviewText } from './jobs';
import { packReview, photoBytes, type PhotoReview } from './packReview';
import { isNumberedPhoto, photosBeside } from './photosBeside';
import { MAX_PHOTO_FILE_BYTES, takePhotos } from './takePhotos';
import { tooLarge } from './tooLarge';

/** A file read as a story, with its photos, the import report, and the draft where the file contains a review. */
export interface ReadStoryFile {
  readonly ok: true;
  readonly story: Story;
  readonly rows: readonly ImportRow[];
  /** The lines of a text that are in no field of the story, in the order of the page; none of a package. */
  readonly leftOut: readonly string[];
  /** What is to be reviewed of a Word document, with the photos in it; null of any other file, and where `pack` is a draft's copy. */
  readonly review: PhotoReview | null;
  /** Photos beside a text are read again when they are asked for, which throws a `PhotoGoneError` where they have changed. */
  readonly photos: ReadonlyMap<PhotoName, GivenPhoto>;
  /** The whole draft, where the file is a package or has changes and comments to be reviewed; null of a text. */
  readonly pack: StetPackage | null;
  /** Whether the file itself is a package. */
  readonly isPackage: boolean;
  /** The bytes of a Word document, and the draft's text that it was exported from; null for any other file. */
  readonly exported: { readonly origin: Origin; readonly bytes: Uint8Array } | null;
}

/** What an ending promises of a file; what the bytes are decides, but between kinds of text. */
const ENDINGS: Readonly<Record<(typeof STORY_ENDINGS)[number] | 'csv' | 'tsv', EndingKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  mht: 'mhtml',
  mhtml: 'mhtml',
  json: 'json',
  docx: 'docx',
  stet: 'stet',
  csv: 'table',
  tsv: 'table',
};

const lastPart = (name: string): string => extname(name).slice(1).toLowerCase();

function endingOf(name: string): EndingKind {
  const ending = lastPart(name);
  return Object.entries(ENDINGS).find(([known]) => known === ending)?.[1] ?? 'other';
}

/** What LibreOffice converts, by the codes with which it is refused as a text. */
const BY_OFFICE: Readonly<Partial<Record<ReadFailure['code'], OfficeEnding>>> = {
  'docx-old': 'doc',
  'kind-rtf': 'rtf',
  'kind-odt': 'odt',
};

/**
 * Whether a file that is refused could be converted by LibreOffice: its name and its bytes are those of such a document. Which
 * of them need not agree, since Word saves RTF under `.doc`; one that is called a text or a `.docx` is not what its sender takes it for.
 */
export const isForOffice = (name: string, code: ReadFailure['code']): boolean =>
  BY_OFFICE[code] !== undefined && OFFICE_ENDINGS.some((known) => known === lastPart(name));

/** Largest file of a text, in bytes: a Word document has its photos in it. */
const MAX_FILE_BYTES = 200 * 1024 * 1024;
/** Most that the photos beside an article may have together, since a draft takes in all of them at once. */
const MAX_PHOTOS_BYTES = 200 * 1024 * 1024;

/** Reads a file that holds a story, by what its bytes are: a `.stet` package, a Word document, or an article's text, Markdown or HTML with its photos. */
export async function readStoryFile(path: string, jobs: Jobs): Promise<ReadStoryFile | ReadFailure> {
  const isNamedPackage = endingOf(path) === 'stet';
  const bytes = await bytesOf(path, isNamedPackage ? MAX_PACKAGE_BYTES : MAX_FILE_BYTES);
  if ('ok' in bytes) return bytes;
  return withAbout(
    await byWhatItIs(
      isNamedPackage,
      () => readPackage(bytes, jobs),
      () => inOneProcess(jobs, (own) => readArticleFile(path, bytes, own)),
    ),
    basename(path),
  );
}

type Read = ReadStoryFile | ReadFailure;

/** Reads a file and the photos in it in one process, since most of the time of a small job is its start. */
async function inOneProcess(jobs: Jobs, read: (jobs: Jobs) => Promise<Read>): Promise<Read> {
  const own = jobs.onOneFile?.();
  if (!own) return read(jobs);
  try {
    return await read({ ...jobs, readArticle: own.readArticle, readPhotoDetails: own.readPhotoDetails });
  } finally {
    own.end();
  }
}

/** Reads a file as what its name promises, and as the other where its bytes are that. */
async function byWhatItIs(
  isNamedPackage: boolean,
  asPackage: () => Promise<Read>,
  asArticle: () => Promise<Read>,
): Promise<Read> {
  if (!isNamedPackage) {
    const read = await asArticle();
    return !read.ok && read.code === 'kind-package' ? asPackage() : read;
  }
  const read = await asPackage();
  if (read.ok || read.code !== 'package-damaged') return read;
  const other = await asArticle();
  return !other.ok && other.code === 'kind-package' ? read : other;
}

const withAbout = (read: Read, about: string): Read => (read.ok ? read : { ...read, about });

async function readPackage(bytes: Uint8Array, jobs: Jobs): Promise<Read> {
  const read = await jobs.readPackage(bytes);
  return read.ok
    ? { ...read, leftOut: [], review: null, photos: read.pack.photos, isPackage: true, exported: null }
    : read;
}

/** A file without a place on this machine's disk that Stet knows of. */
export interface LooseFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a story from the bytes of a file, with photos that came with it: one that the text names is placed where it is
 * named, the others follow the text. A package has its own.
 */
export async function readLooseStory(
  { fileName, bytes }: LooseFile,
  came: readonly LooseFile[],
  jobs: Jobs,
): Promise<ReadStoryFile | ReadFailure> {
  return withAbout(
    await byWhatItIs(
      endingOf(fileName) === 'stet',
      () => readPackage(bytes, jobs),
      () => inOneProcess(jobs, (own) => readLooseArticle({ fileName, bytes }, came, own)),
    ),
    fileName,
  );
}

/** A text that was read, and the bytes that it was read from. */
interface ReadText {
  readonly ok: true;
  readonly read: ReadArticle;
  readonly bytes: Uint8Array;
}

/** Reads a file as an article, one of another word processor through LibreOffice, where documents are converted. */
async function articleIn(fileName: string, bytes: Uint8Array, jobs: Jobs): Promise<ReadText | ReadFailure> {
  const read = await jobs.readArticle(bytes, endingOf(fileName));
  if (read.ok) return { ok: true, read, bytes };
  const ending = BY_OFFICE[read.code];
  if (!jobs.toDocx || ending === undefined || !isForOffice(fileName, read.code)) return read;
  const docx = await jobs.toDocx(bytes, ending);
  if (!docx.ok) return docx;
  const converted = await jobs.readArticle(docx.bytes, 'docx');
  if (!converted.ok) return converted;
  const row: ImportRow = { field: 'converted', text: `.${ending}` };
  return { ok: true, read: { ...converted, rows: [row, ...converted.rows] }, bytes: docx.bytes };
}

async function readLooseArticle({ fileName, bytes }: LooseFile, came: readonly LooseFile[], jobs: Jobs): Promise<Read> {
  if (bytes.length > MAX_FILE_BYTES) return failure('file-too-large', 'It is too large for an article.');
  if (came.reduce((sum, photo) => sum + photo.bytes.length, 0) > MAX_PHOTOS_BYTES) return PHOTOS_TOO_LARGE;
  const article = await articleIn(fileName, bytes, jobs);
  if (!article.ok) return article;
  const { read } = article;
  // What was dropped has no folders.
  const named = new Map(
    read.photoFileNames.flatMap((name) =>
      [name.split('/').at(-1) ?? name, name].map((part) => [photoFileKey(part), name]),
    ),
  );
  const loose = came.map((photo) => ({
    ...photo,
    fileName:
      named.get(photoFileKey(photo.fileName)) ??
      read.photoFileNames.find((name) => isNumberedPhoto(name, photo.fileName)) ??
      photo.fileName,
  }));
  const others = loose.filter((photo) => !read.photoFileNames.includes(photo.fileName));
  const figures = others.map((photo) => newFigure({ kind: 'missing', fileName: photo.fileName }));
  const { found, photos } = await takePhotos([...read.pictures, ...loose], [], read.story.lang, jobs);
  const story = withPhotos({ ...read.story, body: [...read.story.body, ...figures] }, found);
  const excess = storyExcess(story);
  if (excess) return tooLarge(excess);
  const rows = [...read.rows, ...others.map((photo) => ({ field: 'missingPhoto' as const, text: photo.fileName }))];
  const exported = read.origin && { origin: read.origin, bytes: article.bytes };
  return {
    ok: true,
    story,
    rows: rowsWithPhotos(rows, found),
    leftOut: read.leftOut,
    photos,
    ...(await reviewOf(read, story, photos, found)),
    isPackage: false,
    exported,
  };
}

const PHOTOS_TOO_LARGE = failure('file-too-large', 'The photos beside it are larger than 200 MB together.');

/**
 * Reads a file of text, Markdown, HTML or Word as a story, with the photos that are in it or lie beside it. One beside
 * it is found by its name in the text, whatever its case and Unicode form, only in the text's own folder, and never
 * through a link.
 */
async function readArticleFile(path: string, bytes: Uint8Array, jobs: Jobs): Promise<Read> {
  const article = await articleIn(basename(path), bytes, jobs);
  if (!article.ok) return article;
  const { read } = article;
  const paths = new Map(read.photoPaths);
  const named = read.photoFileNames.map((fileName) => ({
    fileName,
    path: (paths.get(fileName) ?? fileName).replace(/\\/g, '/').replace(/^\.\//, ''),
  }));
  const { files: beside, doubled } = await photosBeside(path, named, MAX_PHOTO_FILE_BYTES);
  if (beside.reduce((sum, { size }) => sum + size, 0) > MAX_PHOTOS_BYTES) return PHOTOS_TOO_LARGE;
  const { found, photos } = await takePhotos(read.pictures, beside, read.story.lang, jobs);
  const story = withPhotos(read.story, found);
  const rows = [
    ...rowsWithPhotos(read.rows, found),
    ...Array.from(doubled, ([name, files]) => ({
      field: 'doubledPhoto' as const,
      text: `${name} (${files.join(' · ')})`,
    })),
  ];
  const exported = read.origin && { origin: read.origin, bytes: article.bytes };
  const reviewed = await reviewOf(read, story, photos, found);
  return { ok: true, story, rows, leftOut: read.leftOut, photos, ...reviewed, isPackage: false, exported };
}

/** What is to be reviewed, with the found photos in all its texts, and the draft that has it; null where nothing is. */
async function reviewOf(
  { review, sources = NO_SOURCES }: ReadArticle,
  story: Story,
  photos: ReadonlyMap<PhotoName, GivenPhoto>,
  found: ReadonlyMap<string, FoundPhoto>,
): Promise<Pick<ReadStoryFile, 'review' | 'pack'>> {
  if (!review) return { review: null, pack: null };
  const fill = (text: ReviewText): ReviewText => ({ ...text, story: withPhotos(text.story, found) });
  const filled = {
    ...review,
    baseline: review.baseline && fill(review.baseline),
    steps: review.steps.map(fill),
    sources,
  };
  return { review: filled, pack: packReview(story, await photoBytes(photos), filled, new Date()) };
}

async function bytesOf(path: string, most: number): Promise<Uint8Array | ReadFailure> {
  const about = basename(path);
  const read = await readRegularFile(path, { most, followsLinks: true });
  if (read.ok) return read.bytes;
  switch (read.why) {
    case 'nothing':
      return failure('file-unreadable', 'There is no such file.', about);
    case 'folder':
      return failure('file-unreadable', 'It is a folder, not a text file.', about);
    case 'not-a-file':
      return failure('file-unreadable', 'It is not a file.', about);
    case 'too-large':
      return failure('file-too-large', 'It is too large for an article.', about);
    case 'disk-error': {
      const code = errorCode(read.error);
      if (code === '') throw read.error;
      return failure('file-unreadable', `It cannot be read (${code}).`, about);
    }
  }
}
