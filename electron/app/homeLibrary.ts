import { readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  announceWindow,
  heldLibrary,
  openLibrary,
  photoNameOf,
  searchInWorker,
  windowsOn,
  type Library,
  type LibraryOptions,
  type MergeCopies,
} from '../library';
import { makeFolders } from '../disk';
import { samplePhoto, sampleStory } from '../sample';
import type { SettingsStore } from '../settings';
import { within } from '../within';

const LAST_CLOSES_MS = 3000;
/** Longest that a library of another disk may take to be found and opened, its drafts not counted. */
const FOUND_WITHIN_MS = 5000;
const OPEN_WITHIN_MS = 20_000;

/** The library that is open, and the way to another one. */
export interface HomeLibrary {
  /** Always the library that is open now. */
  readonly library: Library;
  /** Name of the folder of the settings, where it was not there and the one in STET_HOME was opened instead. */
  readonly missing: string | null;
  /** Where else a window has the library open that was opened first: a machine's name, the empty text for this machine; null where none has. */
  readonly openElsewhere: string | null;
  /** Folder of the library while nobody has picked another one. */
  readonly defaultFolder: string;
  /** Opens the default library in place of the one that is open, and forgets the one of the settings; throws where it cannot be opened. */
  readonly useDefault: () => Promise<string>;
  /** Opens the library of a folder in place of the one that is open, and remembers it; throws where it cannot be opened. */
  readonly use: (folder: string) => Promise<void>;
}

/** Opens the library of the settings, or the one in STET_HOME; a new one starts with the sample story. */
export async function openHomeLibrary(
  home: string,
  settings: SettingsStore,
  mergeCopies: MergeCopies,
  notified: Pick<LibraryOptions, 'onReading' | 'onChanged'>,
): Promise<HomeLibrary> {
  const open = (folder: string, startsWithSample: boolean): Promise<Library> =>
    openAt(folder, settings, { mergeCopies, ...notified }, startsWithSample);
  const own = join(home, 'library');
  const chosen = settings.get().libraryFolder;
  // A folder that is gone (such as a stick that was pulled out) is not made anew: an empty library would look like lost
  // stories.
  const isMissing = chosen !== null && !(await isThere(chosen));
  await makeFolders(home, 0o700);
  const opened =
    isMissing || chosen === null
      ? null
      : await within(
          OPEN_WITHIN_MS,
          open(chosen, true).catch(() => null),
          null,
        );
  let current = opened ?? (await open(own, true));
  async function change(folder: string, remembered: string | null): Promise<void> {
    // Whoever picks a folder later has work to put there; the sample is for the first run.
    const next = await open(folder, !settings.get().isSetUp);
    const last = current;
    current = next;
    void settings.change({ libraryFolder: remembered });
    // What the disk of the last one still holds up must not keep the new one waiting.
    await within(LAST_CLOSES_MS, last.close(), undefined);
  }
  const [other] = await windowsOn(current.folder);
  return {
    library: heldLibrary(() => current),
    missing: chosen !== null && !opened ? basename(chosen) : null,
    openElsewhere: other ? (other.machine ?? '') : null,
    defaultFolder: own,
    use: (folder) => change(folder, folder),
    async useDefault() {
      await change(own, null);
      return own;
    },
  };
}

/** Whether something is at a path, on a disk that answers. */
const isThere = (path: string): Promise<boolean> =>
  within(
    FOUND_WITHIN_MS,
    access(path).then(
      () => true,
      () => false,
    ),
    false,
  );

async function openAt(
  folder: string,
  settings: SettingsStore,
  options: Pick<LibraryOptions, 'mergeCopies' | 'onReading' | 'onChanged'>,
  startsWithSample: boolean,
): Promise<Library> {
  const isNew = !(await isThere(join(folder, 'drafts')));
  const library = await openLibrary({
    folder,
    author: () => settings.get().authorName,
    clock: () => new Date(),
    emptiesTrash: settings.get().emptiesTrash,
    keepsIndex: true,
    openSearch: searchInWorker(join(__dirname, 'searchWorker.cjs')),
    ...options,
  });
  if (isNew && startsWithSample) {
    const photo = readFileSync(samplePhoto);
    const named = photoNameOf(photo, 'photo.jpg');
    if (!named.ok) throw new Error(named.message);
    await library.create(sampleStory(named.name), new Map([[named.name, photo]]));
  }
  const withdraw = await announceWindow(folder);
  return {
    ...library,
    async close() {
      await library.close();
      await withdraw();
    },
  };
}
