import { failure, type DomainHandlers } from '../../shared/bridge';
import { isLinkUrl, type DraftId, type Lang } from '../../shared/story';
import type { Library } from '../library';
import { within } from '../within';
import type { Desktop } from './desktop';
import type { PageSettings } from './settings';

/**
 * What the `app:` calls answer from, and what they notify main of: the state of the start, and whether the window may
 * close.
 */
export interface AppCallsOptions {
  readonly library: Library;
  readonly settings: PageSettings;
  readonly desktop: Desktop;
  readonly systemLanguage: () => Lang;
  /** Stet's own version. */
  readonly version: string;
  /** Folder of the library while nobody has picked another one. */
  readonly defaultLibrary: string;
  /** Name of a library folder that was not there at the start; null where it was. */
  readonly missingLibrary: string | null;
  /** Where else a window has the library open: a machine's name, or the empty text for this one; null where none has. */
  readonly openElsewhere: string | null;
  /** What holds in the place of a settings file that was damaged; null where it was sound. */
  readonly settingsInstead: 'defaults' | 'last' | null;
  /** The draft that the page had open before it was loaded again; null at the first time. */
  readonly openDraftId: () => DraftId | null;
  /** Drafts that made the window fall, which no page opens by itself. */
  readonly fallen: () => readonly DraftId[];
  /** The page has saved what it held and may be closed. */
  readonly onReadyToClose: () => void;
  /** The page holds text that could not be saved and asks the user about it. */
  readonly onStayOpen: () => void;
}

/** A page waits no longer for the list from the disk before it is drawn. */
const NEWEST_WITHIN_MS = 500;

/** Answers the `app:` calls. */
export const appCalls = (options: AppCallsOptions): DomainHandlers<'app'> => ({
  'app:start': async () => ({
    settings: options.settings.get(),
    systemLanguage: options.systemLanguage(),
    version: options.version,
    libraryFolder: options.library.folder,
    defaultLibraryFolder: options.defaultLibrary,
    missingLibrary: options.missingLibrary,
    openElsewhere: options.openElsewhere,
    settingsInstead: options.settingsInstead,
    openDraftId: options.openDraftId() ?? (await newestOf(options)),
    fallen: options.fallen(),
  }),
  'app:openLink': async ({ url }) => {
    if (!isLinkUrl(url)) return failure('refused', 'Stet does not open this kind of link.', url);
    await options.desktop.openLink(url);
    return { ok: true, value: {} };
  },
  'app:showLibrary': async () => {
    await options.desktop.showFolder(options.library.folder);
    return {};
  },
  'app:readyToClose': () => {
    options.onReadyToClose();
    return Promise.resolve({});
  },
  'app:stayOpen': () => {
    options.onStayOpen();
    return Promise.resolve({});
  },
});

/** The draft that a page starts with where it had none open; null where one has made the window fall, or no list is there yet. */
const newestOf = async ({ library, fallen }: AppCallsOptions): Promise<DraftId | null> =>
  fallen().length > 0 ? null : within(NEWEST_WITHIN_MS, library.newest(), null);
