import { scrypt } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import type { StetPackage } from '../../shared/package';
import { draftIdSchema, type Origin, type PhotoName, type Story, type ImportRow } from '../../shared/story';
import { isoInstant } from '../../shared/text';
import { asReturned, isForOffice, PhotoGoneError, readStoryFile, type ReadStoryFile } from '../jobs';
import type { KeptJobs } from '../jobs/process';
import { decodeDraftFile, packStory, type Library } from '../library';
import { isDraftFolder } from './expandInputs';
import { reportLines, reportedRows } from './reportLines';

/** An INPUT that was read. */
interface Readable {
  readonly ok: true;
  readonly story: Story;
  /** Identifies the story among exports: its draft's id, or what the path of a text hashes to. */
  readonly identity: string;
  readonly photos: ReadonlyMap<PhotoName, Uint8Array>;
  /** Whether it is a draft, with versions and a review state, and not only a story. */
  readonly isDraft: boolean;
  /** The whole of it, to be handed over; or the line that reports why it cannot be had. */
  readonly pack: () => Promise<StetPackage | string>;
  /** What the user should know of it, a line each that names it; most often nothing. */
  readonly warnings: readonly string[];
  /** What of a text is not in the story, or not as it was. */
  readonly report: readonly ImportRow[];
  /** The saved text of a draft that it is; null for what is no draft's. */
  readonly origin: Omit<Origin, 'withChanges'> | null;
  /** The file as another copy of a draft in a library that it was exported from; the same where it is none. */
  readonly returnedTo: (library: Library) => Promise<InputRead>;
}
/** The result of reading an INPUT: what it contains, or one line for the user that names it and the reason. */
export type InputRead = Readable | { readonly ok: false; readonly message: string };

/** Reads an INPUT of the command line: a draft's folder, a package, a Word document, or an article's text, Markdown or HTML with the photos beside it. Fails with one line that names it. */
export async function readInput(path: string, jobs: KeptJobs): Promise<InputRead> {
  const info = await stat(path).catch(() => null);
  return info?.isDirectory() ? readFolder(path, jobs) : readText(path, jobs);
}

async function readFolder(path: string, jobs: KeptJobs): Promise<InputRead> {
  if (!(await isDraftFolder(path)))
    return refuse(path, 'it is a folder, but no draft of Stet, and holds no text that Stet reads');
  // The library follows no links; a link that the user names is meant.
  const read = await jobs.readDraft(await realpath(path));
  if (!read.ok) return refuse(path, read.reason);
  const { story, photos, damage, stamp } = read;
  const warnings =
    damage === null ? [] : [`${path}: its newest text is damaged (${damage}); the newest good version is used.`];
  const pack = async (): Promise<StetPackage | string> => {
    const now = new Date();
    const packed = await jobs.packDraft(await realpath(path), isoInstant(now));
    return packed.ok ? (packed.pack ?? packStory(story, photos, now)) : lineOf(path, packed.message);
  };
  const real = await realpath(path);
  const draftId = draftIdSchema.safeParse(basename(real)).data ?? null;
  return itself({
    story,
    identity: draftId ?? (await pathMark(real)),
    photos,
    isDraft: true,
    pack,
    warnings,
    report: [],
    origin: draftId && stamp ? { draftId, ...stamp } : null,
  });
}

/** An input that is no copy of a draft, or of which that is known already. */
function itself(input: Omit<Readable, 'ok' | 'returnedTo'>): Readable {
  const read: Readable = { ok: true, ...input, returnedTo: () => Promise.resolve(read) };
  return read;
}

async function readText(path: string, jobs: KeptJobs): Promise<InputRead> {
  // Of a path that is not there, which the reading reports.
  const marked = realpath(path).then(pathMark, () => '');
  const [read, mark] = await Promise.all([readStoryFile(path, jobs), marked]);
  if (!read.ok) {
    const hint = !jobs.toDocx && isForOffice(path, read.code) ? ', or have LibreOffice do that by --convert' : '';
    return refuse(path, withoutStop(read.message) + hint);
  }
  const input = await inputOf(path, read, mark);
  if (!input.ok || !read.exported) return input;
  const returnedTo = async (library: Library): Promise<InputRead> => {
    const returned = await asReturned(read, library, jobs);
    if (returned === read) return input;
    return returned.ok ? inputOf(path, returned, mark) : refuse(path, withoutStop(returned.message));
  };
  return { ...input, returnedTo };
}

async function inputOf(path: string, read: ReadStoryFile, mark: string): Promise<InputRead> {
  const { story, pack, rows } = read;
  const photos = await photosOf(read).catch((error: unknown) => {
    if (error instanceof PhotoGoneError) return null;
    throw error;
  });
  if (!photos) return refuse(path, 'a photo beside it has changed while it was read');
  return itself({
    story,
    identity: pack?.draftId ?? mark,
    photos,
    isDraft: pack !== null,
    pack: () => Promise.resolve(pack ?? packStory(story, photos, new Date())),
    warnings: reportLines(path, rows),
    report: reportedRows(rows),
    origin: read.isPackage && pack ? originOf(pack) : null,
  });
}

function originOf({ draftId, draftFile }: StetPackage): Readable['origin'] {
  const read = decodeDraftFile(draftFile);
  return draftId && read.ok ? { draftId, revision: read.file.revision, savedAt: read.file.savedAt } : null;
}

/** The photos of a text, which an export needs all at once. */
async function photosOf({ photos }: ReadStoryFile): Promise<ReadonlyMap<PhotoName, Uint8Array>> {
  const read = new Map<PhotoName, Uint8Array>();
  for (const [name, photo] of photos) read.set(name, photo instanceof Uint8Array ? photo : await photo());
  return read;
}

/** Returns what a path hashes to. It is published, and a path names people and machines: guessing at it has to be slow. */
async function pathMark(path: string): Promise<string> {
  const hash = await promisify<string, string, number, Buffer>(scrypt)(path, 'stet-export', 16);
  return hash.toString('hex');
}

/** Returns the line that reports why an input came to nothing; the reason is without a full stop. */
export const lineOf = (path: string, reason: string): string => `${path}: ${reason}.`;
const refuse = (path: string, reason: string): InputRead => ({ ok: false, message: lineOf(path, reason) });

/** A sentence as the second half of a line: small first letter, no full stop. */
const withoutStop = (sentence: string): string =>
  sentence.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** Returns the lines on photos that an input names and that could not be taken in, but for those whose reason is in the report. */
export const missingPhotoLines = (
  input: string,
  photos: readonly string[],
  report: readonly ImportRow[],
): readonly string[] =>
  photos
    .filter((photo) => !report.some(({ field, text }) => field === 'unusablePhoto' && text === photo))
    .map((photo) => `${input}: the photo ${photo} is missing or cannot be used; its caption is kept.`);
