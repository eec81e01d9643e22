import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { DomainHandlers } from '../../shared/bridge';
import type { StetPackage } from '../../shared/package';
import type { PhotoName, Story } from '../../shared/story';
import { readStoryFile, STORY_ENDINGS, type Jobs } from '../jobs';
import { failure, type Library } from '../library';
import type { Desktop } from './desktop';

/** Imports that were looked at and not yet accepted; older ones make room. */
const MOST_PENDING = 8;

interface Pending {
  readonly story: Story;
  readonly photos: ReadonlyMap<PhotoName, Uint8Array>;
  readonly pack: StetPackage | null;
}

export interface ImportCallsOptions {
  readonly library: Library;
  readonly jobs: Jobs;
  readonly desktop: Desktop;
}

/** Answers the `import:` calls: the file is read by a job, kept in memory, and becomes a draft when it is accepted. */
export function importCalls({ library, jobs, desktop }: ImportCallsOptions): DomainHandlers<'import'> {
  const pending = new Map<string, Pending>();
  return {
    'import:pick': async () => {
      const path = await desktop.pickFile({ name: 'Text, Markdown, HTML, Stet', extensions: STORY_ENDINGS });
      if (path === null) return { ok: true, value: null };
      const read = await readStoryFile(path, jobs);
      if (!read.ok) return read;
      const token = randomUUID();
      pending.set(token, read);
      for (const old of [...pending.keys()].slice(0, -MOST_PENDING)) pending.delete(old);
      return { ok: true, value: { token, fileName: basename(path), headline: read.story.headline, rows: read.rows } };
    },
    'import:accept': async ({ token }) => {
      const found = pending.get(token);
      if (!found) return failure('import-gone', 'This import is no longer there.');
      const { story, photos, pack } = found;
      const made = await (pack ? library.take(pack) : library.create(story, photos));
      if (made.ok) pending.delete(token);
      return made;
    },
    'import:discard': ({ token }) => {
      pending.delete(token);
      return Promise.resolve({});
    },
  };
}
