import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { failure, OFFICE_ENDINGS, STORY_ENDINGS, type CallOutput, type DomainHandlers } from '../../shared/bridge';
import { giveRoles } from '../../shared/import';
import { copyBytes, oneLine } from '../../shared/text';
import { readLooseStory, readStoryFile, type Jobs } from '../jobs';
import { mediaTypeOf, type Library } from '../library';
import { acceptImport } from './acceptImport';
import type { Desktop } from './desktop';
import { shownPieces } from './importPieces';
import { pendingImports, type Pending } from './pendingImports';

/** Largest photo that is handed to the page for a look at it, in bytes. */
const MOST_SHOWN_BYTES = 8 * 2 ** 20;

const IMPORT_GONE = failure('import-gone', 'This import is no longer there.');

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
  const pending = pendingImports(library, jobs);
  const picked = new Map<string, string>();
  /** Imports that are being made into a draft. */
  const accepting = new Set<string>();

  const readPath = (path: string) => pending.look((by) => readStoryFile(path, by), basename(path));

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
    'import:drop': ({ photos, ...file }) => pending.look((by) => readLooseStory(file, photos, by), file.fileName),
    'import:readAs': async ({ token, oldFont }) => {
      const readAgain = pending.get(token)?.readAgain;
      if (!readAgain) return IMPORT_GONE;
      const read = await readAgain(oldFont);
      if (read.ok) pending.forget(token);
      return read;
    },
    'import:arrange': ({ token, moves }) => {
      const found = pending.get(token);
      return Promise.resolve(found ? { ok: true, value: shownPieces(giveRoles(found.pieces, moves)) } : IMPORT_GONE);
    },
    'import:photo': ({ token, piece }) => photoOf(pending.get(token), piece),
    'import:accept': async ({ token, moves }) => {
      const found = pending.get(token);
      if (!found) return IMPORT_GONE;
      // A second call must not make a second draft of it.
      if (accepting.has(token)) return IMPORT_GONE;
      accepting.add(token);
      try {
        const made = await acceptImport(found, moves, { library, jobs });
        if (made.ok) pending.forget(token);
        return made;
      } finally {
        accepting.delete(token);
      }
    },
    'import:discard': ({ token }) => {
      pending.forget(token);
      return Promise.resolve({});
    },
  };
}

/** Returns a photo of what is being looked at, for the page to show; null where the piece is none, is gone or is too large. */
async function photoOf(found: Pending | undefined, piece: number): Promise<CallOutput<'import:photo'>> {
  const shown = found?.pieces[piece];
  const photo = shown?.kind === 'block' && shown.block.kind === 'figure' ? shown.block.photo : null;
  const given = photo?.kind === 'held' ? found?.photos.get(photo.name) : undefined;
  if (photo?.kind !== 'held' || given === undefined) return null;
  const bytes = given instanceof Uint8Array ? given : await given().catch(() => null);
  if (!bytes || bytes.length > MOST_SHOWN_BYTES) return null;
  return { type: mediaTypeOf(photo.name), bytes: copyBytes(bytes) };
}
