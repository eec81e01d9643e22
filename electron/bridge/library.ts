import { basename } from 'node:path';
import { failure, type DomainHandlers } from '../../shared/bridge';
import { diskFailure } from '../disk';
import type { Desktop } from './desktop';
import type { DraftSession } from './draftSession';

/** How the user picks a folder, and how the library in it is opened. */
export interface LibraryCallsOptions {
  readonly desktop: Desktop;
  readonly session: Pick<DraftSession, 'leavingLibrary'>;
  /** The folder that a library would have where the user picked this one. */
  readonly folderFor: (picked: string) => Promise<string>;
  /** Opens the library of a folder in place of the present one; throws where the disk does not let it. */
  readonly use: (folder: string) => Promise<void>;
  /** Opens the default library in place of the present one, and returns its folder; throws where the disk does not let it. */
  readonly useDefault: () => Promise<string>;
}

/** Answers the `library:` calls. The page is shown the path of the library that is open, and never sends one. */
export function libraryCalls({
  desktop,
  session,
  folderFor,
  use,
  useDefault,
}: LibraryCallsOptions): DomainHandlers<'library'> {
  let picked: string | null = null;
  return {
    'library:pick': async () => {
      const folder = await desktop.pickFolder();
      if (folder === null) return null;
      picked = await folderFor(folder);
      return { name: basename(picked) };
    },
    'library:useDefault': async () => {
      try {
        const used = await session.leavingLibrary(useDefault);
        return used.ok ? { ok: true, value: { folder: used.value } } : used;
      } catch (error) {
        return diskFailure(error, '');
      }
    },
    'library:use': async () => {
      if (picked === null) return failure('nothing-picked', 'No folder was chosen.');
      const folder = picked;
      try {
        const used = await session.leavingLibrary(() => use(folder));
        if (!used.ok) return used;
      } catch (error) {
        return diskFailure(error, basename(folder));
      }
      picked = null;
      return { ok: true, value: { folder } };
    },
  };
}
