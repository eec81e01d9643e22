import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import {
  OFFICE_ENDINGS,
  STORY_ENDINGS,
  type CallOutput,
  type DomainHandlers,
  type ImportPreview,
  type ImportMoves,
  failure,
} from '../../shared/bridge';
import { giveRoles, piecesOf, storyOfPieces, type Piece } from '../../shared/import';
import type { StetPackage } from '../../shared/package';
import { heldPhotos, storyExcess, type ImportRow, type PhotoName, type Story } from '../../shared/story';
import { copyBytes, OLD_FONTS, oneLine, type OldFont } from '../../shared/text';
import {
  asOldFont,
  asReturned,
  packArranged,
  PhotoGoneError,
  readLooseStory,
  readStoryFile,
  tooLarge,
  type Jobs,
  type ReadStoryFile,
} from '../jobs';
import { mediaTypeOf, type GivenPhoto, type Library } from '../library';
import type { Desktop } from './desktop';
import { shownPieces } from './importPieces';
import { packageSummary } from './packageSummary';

/** Imports that were looked at and not yet accepted; older ones make room. */
const MOST_PENDING = 8;

/** Largest photo that is handed to the page for a look at it, in bytes. */
const MOST_SHOWN_BYTES = 8 * 2 ** 20;

const IMPORT_GONE = failure('import-gone', 'This import is no longer there.');
const PHOTO_GONE = failure('import-gone', 'A photo beside the text has changed since it was looked at.');

interface Pending {
  readonly story: Story;
  /** The story as it was read, taken apart; none of a package. */
  readonly pieces: readonly Piece[];
  /** What is to be reviewed of a Word document whose pieces can be given roles. */
  readonly review: ReadStoryFile['review'];
  readonly photos: ReadonlyMap<PhotoName, GivenPhoto>;
  readonly pack: StetPackage | null;
  readonly copyOf: ImportPreview['copyOf'];
  /** Reads the file again, as text for an old Vietnamese font or as it is; null where there is no reason to. */
  readonly readAgain: ((oldFont: OldFont | null) => Promise<CallOutput<'import:read'>>) | null;
}

/** Returns the old Vietnamese font that the report on an import names as the likely one; null for none. */
function oldFontIn(rows: readonly ImportRow[]): OldFont | null {
  const named = rows.find(({ field }) => field === 'looksOld')?.text.toLowerCase();
  return OLD_FONTS.find((font) => font === named) ?? null;
}

/** What the `import:` calls read files with and add drafts to. */
export interface ImportCallsOptions {
  readonly library: Library;
  readonly jobs: Jobs;
  readonly desktop: Desktop;
  /** The path of a package that Stet was asked to open, once; null for none. */
  readonly takeOpened: () => string | null;
}

/**
 * Answers the `import:` calls: the file is read by a job, kept in memory, and becomes a draft when it is accepted, or a
 * part of the draft that it is another copy of.
 */
export function importCalls({ library, jobs, desktop, takeOpened }: ImportCallsOptions): DomainHandlers<'import'> {
  const pending = new Map<string, Pending>();
  const picked = new Map<string, string>();
  /** Imports that are being made into a draft. */
  const accepting = new Set<string>();

  /** Reads a file with those jobs. */
  type ReadBy = (by: Jobs) => ReturnType<typeof readStoryFile>;

  /** Reads a file and keeps it, with what reads it again, to be looked at. */
  async function look(readBy: ReadBy, fileName: string, oldFont: OldFont | null = null) {
    const read = await readBy(asOldFont(jobs, oldFont));
    return read.ok ? hold(read, fileName, readBy, oldFont) : { ...read, about: oneLine(read.about) };
  }

  async function hold(file: ReadStoryFile, fileName: string, readBy: ReadBy, readAs: OldFont | null) {
    const read = await asReturned(file, library, jobs);
    if (!read.ok) return { ...read, about: oneLine(fileName) };
    const { story, rows, leftOut, photos, pack, review, isPackage } = read;
    const known = pack && (await library.copyOf(pack));
    const copyOf = pack && known && { ...known, hasNews: await library.hasNews(known.id, pack) };
    const token = randomUUID();
    // Neither a package nor a document that came back to its draft has pieces that can be arranged.
    const pieces = pack && !review ? [] : piecesOf(story, leftOut, review?.sources);
    const looksLike = oldFontIn(rows);
    const readAgain =
      looksLike === null && readAs === null ? null : (oldFont: OldFont | null) => look(readBy, fileName, oldFont);
    pending.set(token, { story, pieces, review, photos, pack, copyOf, readAgain });
    for (const old of [...pending.keys()].slice(0, -MOST_PENDING)) pending.delete(old);
    const headline = oneLine(story.headline);
    const summary = isPackage ? pack && packageSummary(pack, story) : null;
    const value: ImportPreview = {
      token,
      fileName: oneLine(fileName),
      headline,
      rows,
      oldFont: { looksLike, readAs },
      pieces: pack && !review ? null : shownPieces(pieces),
      pack: summary,
      copyOf,
    };
    return { ok: true, value } as const;
  }

  /** Makes a draft of what was looked at, its pieces in the roles that they were given, or merges it into the draft that it is a copy of. */
  async function accept(found: Pending, moves: ImportMoves): Promise<CallOutput<'import:accept'>> {
    const { pack, copyOf, review } = found;
    if (pack && copyOf) {
      const merged = await library.merge(copyOf.id, pack);
      return merged.ok ? { ok: true, value: { id: copyOf.id, merged: merged.value } } : merged;
    }
    const arranged = giveRoles(found.pieces, moves);
    const story = storyOfPieces(found.story, arranged);
    const excess = pack && !review ? null : storyExcess(story);
    if (excess) return failure('story-too-large', tooLarge(excess).message);
    const held = new Set(heldPhotos(story));
    const photos = new Map([...found.photos].filter(([name]) => held.has(name)));
    const make = async () => {
      if (!pack) return library.create(story, photos);
      const isArranged = review !== null && moves.length > 0;
      return library.take(isArranged ? await packArranged(story, arranged, found.photos, review, jobs) : pack);
    };
    const made = await make().catch((error: unknown) => {
      if (error instanceof PhotoGoneError) return PHOTO_GONE;
      throw error;
    });
    return made.ok ? { ok: true, value: { merged: null, ...made.value } } : made;
  }

  const readPath = (path: string) => look((by) => readStoryFile(path, by), basename(path));

  return {
    'import:pick': async () => {
      jobs.standBy?.();
      const paths = await desktop.pickFiles({
        name: 'Word, RTF, LibreOffice, Text, Markdown, HTML, MHTML, ninjs, Stet',
        extensions: [...STORY_ENDINGS, ...OFFICE_ENDINGS],
        orAny: true,
      });
      // Those of the last time are done with, or forgotten.
      picked.clear();
      return paths.map((path) => {
        const pick = randomUUID();
        picked.set(pick, path);
        return { pick, fileName: oneLine(basename(path)) };
      });
    },
    'import:expect': () => {
      jobs.standBy?.();
      return Promise.resolve({});
    },
    'import:read': ({ pick }) => {
      const path = picked.get(pick);
      return path === undefined ? Promise.resolve(IMPORT_GONE) : readPath(path);
    },
    'import:opened': () => {
      const path = takeOpened();
      return path === null ? Promise.resolve({ ok: true, value: null }) : readPath(path);
    },
    'import:drop': ({ photos, ...file }) => look((by) => readLooseStory(file, photos, by), file.fileName),
    'import:readAs': async ({ token, oldFont }) => {
      const readAgain = pending.get(token)?.readAgain;
      if (!readAgain) return IMPORT_GONE;
      const read = await readAgain(oldFont);
      if (read.ok) pending.delete(token);
      return read;
    },
    'import:arrange': ({ token, moves }) => {
      const found = pending.get(token);
      return Promise.resolve(found ? { ok: true, value: shownPieces(giveRoles(found.pieces, moves)) } : IMPORT_GONE);
    },
    'import:photo': async ({ token, piece }) => {
      const found = pending.get(token);
      const shown = found?.pieces[piece];
      const photo = shown?.kind === 'block' && shown.block.kind === 'figure' ? shown.block.photo : null;
      const given = photo?.kind === 'held' ? found?.photos.get(photo.name) : undefined;
      if (photo?.kind !== 'held' || given === undefined) return null;
      const bytes = given instanceof Uint8Array ? given : await given().catch(() => null);
      if (!bytes || bytes.length > MOST_SHOWN_BYTES) return null;
      return { type: mediaTypeOf(photo.name), bytes: copyBytes(bytes) };
    },
    'import:accept': async ({ token, moves }) => {
      const found = pending.get(token);
      if (!found) return IMPORT_GONE;
      // A second call must not make a second draft of it.
      if (accepting.has(token)) return IMPORT_GONE;
      accepting.add(token);
      try {
        const made = await accept(found, moves);
        if (made.ok) pending.delete(token);
        return made;
      } finally {
        accepting.delete(token);
      }
    },
    'import:discard': ({ token }) => {
      pending.delete(token);
      return Promise.resolve({});
    },
  };
}
