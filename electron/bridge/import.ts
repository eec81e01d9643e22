import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { OFFICE_ENDINGS, STORY_ENDINGS, type DomainHandlers, type ImportPreview } from '../../shared/bridge';
import { giveRoles, piecesOf, storyOfPieces, type Piece } from '../../shared/import';
import type { StetPackage } from '../../shared/package';
import { heldPhotos, storyExcess, type PhotoName, type Story } from '../../shared/story';
import { copyBytes, oneLine } from '../../shared/text';
import {
  asReturned,
  PhotoGoneError,
  readLooseStory,
  readStoryFile,
  tooLarge,
  type Jobs,
  type ReadStoryFile,
} from '../jobs';
import { failure, mediaTypeOf, type GivenPhoto, type Library } from '../library';
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
  readonly photos: ReadonlyMap<PhotoName, GivenPhoto>;
  readonly pack: StetPackage | null;
  readonly copyOf: ImportPreview['copyOf'];
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

  async function hold(file: ReadStoryFile, fileName: string) {
    const read = await asReturned(file, library, jobs);
    if (!read.ok) return { ...read, about: oneLine(fileName) };
    const { story, rows, leftOut, photos, pack, isPackage } = read;
    const known = pack && (await library.copyOf(pack));
    const copyOf = pack && known && { ...known, hasNews: await library.hasNews(known.id, pack) };
    const token = randomUUID();
    const pieces = isPackage ? [] : piecesOf(story, leftOut);
    pending.set(token, { story, pieces, photos, pack, copyOf });
    for (const old of [...pending.keys()].slice(0, -MOST_PENDING)) pending.delete(old);
    const headline = oneLine(story.headline);
    const summary = isPackage ? pack && packageSummary(pack, story) : null;
    // What is to be reviewed has texts of its own, in which these pieces are not numbered so.
    const shown = isPackage ? null : shownPieces(pieces, pack !== null);
    const value: ImportPreview = {
      token,
      fileName: oneLine(fileName),
      headline,
      rows,
      pieces: shown,
      pack: summary,
      copyOf,
    };
    return { ok: true, value } as const;
  }

  async function readPath(path: string) {
    const read = await readStoryFile(path, jobs);
    return read.ok ? hold(read, basename(path)) : { ...read, about: oneLine(read.about) };
  }

  return {
    'import:pick': async () => {
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
    'import:read': ({ pick }) => {
      const path = picked.get(pick);
      return path === undefined ? Promise.resolve(IMPORT_GONE) : readPath(path);
    },
    'import:opened': () => {
      const path = takeOpened();
      return path === null ? Promise.resolve({ ok: true, value: null }) : readPath(path);
    },
    'import:drop': async ({ photos, ...file }) => {
      const read = await readLooseStory(file, photos, jobs);
      return read.ok ? hold(read, file.fileName) : { ...read, about: oneLine(read.about) };
    },
    'import:arrange': ({ token, moves }) => {
      const found = pending.get(token);
      const arranged = found && giveRoles(found.pieces, found.pack ? [] : moves);
      return Promise.resolve(arranged ? { ok: true, value: shownPieces(arranged, found.pack !== null) } : IMPORT_GONE);
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
      const { pack, copyOf } = found;
      if (pack && copyOf) {
        const merged = await library.merge(copyOf.id, pack);
        if (!merged.ok) return merged;
        pending.delete(token);
        return { ok: true, value: { id: copyOf.id, merged: merged.value } };
      }
      const story = storyOfPieces(found.story, giveRoles(found.pieces, moves));
      const excess = pack ? null : storyExcess(story);
      if (excess) return failure('story-too-large', tooLarge(excess).message);
      const held = new Set(heldPhotos(story));
      const photos = new Map([...found.photos].filter(([name]) => held.has(name)));
      const made = await (pack ? library.take(pack) : library.create(story, photos)).catch((error: unknown) => {
        if (error instanceof PhotoGoneError) return PHOTO_GONE;
        throw error;
      });
      if (!made.ok) return made;
      pending.delete(token);
      return { ok: true, value: { merged: null, ...made.value } };
    },
    'import:discard': ({ token }) => {
      pending.delete(token);
      return Promise.resolve({});
    },
  };
}
