import { randomUUID } from 'node:crypto';
import type { CallOutput, ImportPreview } from '../../shared/bridge';
import { piecesOf, type Piece } from '../../shared/import';
import type { StetPackage } from '../../shared/package';
import type { ImportRow, PhotoName, Story } from '../../shared/story';
import { OLD_FONTS, oneLine, type OldFont } from '../../shared/text';
import { asOldFont, asReturned, type Jobs, type readStoryFile, type ReadStoryFile } from '../jobs';
import type { GivenPhoto, Library } from '../library';
import { shownPieces } from './importPieces';
import { packageSummary } from './packageSummary';

/** Imports that were looked at and not yet accepted; older ones make room. */
const MOST_PENDING = 8;

/** A file that was read and is being looked at. */
export interface Pending {
  readonly story: Story;
  /** The story as it was read, taken apart; none of a package. */
  readonly pieces: readonly Piece[];
  /** What is to be reviewed of a Word document whose pieces can be given roles. */
  readonly review: ReadStoryFile['review'];
  readonly photos: ReadonlyMap<PhotoName, GivenPhoto>;
  readonly pack: StetPackage | null;
  readonly copyOf: ImportPreview['copyOf'];
  /** Reads the file again, as text for an old Vietnamese font or as it is; null where there is no reason to. */
  readonly readAgain: ((oldFont: OldFont | null) => Promise<CallOutput<'import:drop'>>) | null;
}

/** Returns the old Vietnamese font that the report on an import names as the likely one; null for none. */
function oldFontIn(rows: readonly ImportRow[]): OldFont | null {
  const named = rows.find(({ field }) => field === 'looksOld')?.text.toLowerCase();
  return OLD_FONTS.find((font) => font === named) ?? null;
}

/** Reads a file with those jobs. */
export type ReadBy = (by: Jobs) => ReturnType<typeof readStoryFile>;

/** The imports that are being looked at, by their tokens. */
export interface PendingImports {
  /** Reads a file and keeps it, with what reads it again, to be looked at. */
  look(readBy: ReadBy, fileName: string): Promise<CallOutput<'import:drop'>>;
  get(token: string): Pending | undefined;
  forget(token: string): void;
}

/** Returns no imports yet; `library` is asked which draft a file is another copy of. */
export function pendingImports(library: Library, jobs: Jobs): PendingImports {
  const pending = new Map<string, Pending>();

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

  return {
    look: (readBy, fileName) => look(readBy, fileName),
    get: (token) => pending.get(token),
    forget: (token) => void pending.delete(token),
  };
}
