import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { STORY_ENDINGS, type DomainHandlers, type ImportPreview } from '../../shared/bridge';
import type { StetPackage } from '../../shared/package';
import type { PhotoName, Story } from '../../shared/story';
import { oneLine } from '../../shared/text';
import { PhotoGoneError, readLooseStory, readStoryFile, type Jobs, type ReadStoryFile } from '../jobs';
import { failure, type GivenPhoto, type Library } from '../library';
import type { Desktop } from './desktop';
import { packageSummary } from './packageSummary';

/** Imports that were looked at and not yet accepted; older ones make room. */
const MOST_PENDING = 8;

const PHOTO_GONE = failure('import-gone', 'A photo beside the text has changed since it was looked at.');

interface Pending {
  readonly story: Story;
  readonly photos: ReadonlyMap<PhotoName, GivenPhoto>;
  readonly pack: StetPackage | null;
  readonly copyOf: ImportPreview['copyOf'];
}

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

  async function hold(
    read: Omit<ReadStoryFile, 'ok'>,
    fileName: string,
  ): Promise<{ readonly ok: true; readonly value: ImportPreview }> {
    const { story, rows, photos, pack, isPackage } = read;
    const known = pack && (await library.copyOf(pack));
    const copyOf = pack && known && { ...known, hasNews: await library.hasNews(known.id, pack) };
    const token = randomUUID();
    pending.set(token, { story, photos, pack, copyOf });
    for (const old of [...pending.keys()].slice(0, -MOST_PENDING)) pending.delete(old);
    const headline = oneLine(story.headline);
    const summary = isPackage ? pack && packageSummary(pack, story) : null;
    return { ok: true, value: { token, fileName: oneLine(fileName), headline, rows, pack: summary, copyOf } };
  }

  async function readPath(path: string) {
    const read = await readStoryFile(path, jobs);
    return read.ok ? hold(read, basename(path)) : { ...read, about: oneLine(read.about) };
  }

  return {
    'import:pick': async () => {
      const path = await desktop.pickFile({
        name: 'Word, Text, Markdown, HTML, ninjs, Stet',
        extensions: STORY_ENDINGS,
      });
      return path === null ? { ok: true, value: null } : readPath(path);
    },
    'import:opened': () => {
      const path = takeOpened();
      return path === null ? Promise.resolve({ ok: true, value: null }) : readPath(path);
    },
    'import:drop': async ({ photos, ...file }) => {
      const read = await readLooseStory(file, photos, jobs);
      return read.ok ? hold(read, file.fileName) : { ...read, about: oneLine(read.about) };
    },
    'import:accept': async ({ token }) => {
      const found = pending.get(token);
      if (!found) return failure('import-gone', 'This import is no longer there.');
      const { story, photos, pack, copyOf } = found;
      if (pack && copyOf) {
        const merged = await library.merge(copyOf.id, pack);
        if (!merged.ok) return merged;
        pending.delete(token);
        return { ok: true, value: { id: copyOf.id, merged: merged.value } };
      }
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
