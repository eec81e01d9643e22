import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type DomainHandlers, failure } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import type { Desktop } from './desktop';

/** Remembers where the drafts of this session were exported to, and answers the calls that show it. */
export interface ExportPlaces {
  /** Remembers the folder that a draft was written into, by its path. */
  keepFolder(id: DraftId, folder: string): void;
  /** Remembers the page among the `files` of an export, each relative to `folder`; forgets the last one where there is none. */
  keepPage(id: DraftId, folder: string, files: readonly string[]): void;
  readonly calls: Pick<DomainHandlers<'export'>, 'export:reveal' | 'export:openPage'>;
}

/** Returns the places of exports, of which none is known yet. */
export function createExportPlaces(desktop: Desktop): ExportPlaces {
  const folders = new Map<DraftId, string>();
  const pages = new Map<DraftId, string>();
  return {
    keepFolder: (id, folder) => void folders.set(id, folder),
    keepPage(id, folder, files) {
      const page = files.find((file) => basename(file) === 'index.html');
      if (page === undefined) pages.delete(id);
      else pages.set(id, join(folder, page));
    },
    calls: {
      'export:reveal': async ({ id }) => {
        const folder = folders.get(id);
        if (folder !== undefined) await desktop.showFolder(folder);
        return {};
      },
      'export:openPage': async ({ id }) => {
        const path = pages.get(id);
        const found = path === undefined ? null : await lstat(path).catch(() => null);
        if (path === undefined || !found?.isFile())
          return failure('page-gone', 'The exported page is not there any more.');
        if (await desktop.openFile(path)) return { ok: true, value: {} };
        return failure('page-not-opened', 'No program opens web pages here.');
      },
    },
  };
}
