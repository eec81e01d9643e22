import { join } from 'node:path';
import { app, dialog, type WebContents } from 'electron';
import type { DraftId, Lang } from '../../shared/story';
import { createDraftSession, createPreviews, sendEvent, type DraftSession, type Previews } from '../bridge';
import { clearLeftovers, diskFailure, nodeFiles } from '../disk';
import type { Jobs } from '../jobs';
import type { Library } from '../library';
import { devServerOrigin } from '../security';
import { openSettings, type SettingsStore } from '../settings';
import { openFalls, START_TEXT, type AppWindow, type Falls } from '../window';
import { openHomeLibrary, type HomeLibrary } from './homeLibrary';

/** What a running Stet works with: what is open on the disk, what works on it, and the window that shows it. */
export interface Parts {
  /** Absolute path of STET_HOME. */
  readonly home: string;
  /** Origin of the development server that the page comes from; null in a Stet that was built. */
  readonly devServer: string | null;
  readonly settings: SettingsStore;
  readonly systemLanguage: () => Lang;
  /** The language of the settings, else the system's. */
  readonly language: () => Lang;
  readonly jobs: Jobs;
  readonly libraries: HomeLibrary;
  readonly previews: Previews;
  readonly falls: Falls;
  /** The draft that the page has open. */
  readonly session: DraftSession;
  readonly shown: ShownWindow;
}

/** The window of a running Stet. */
export interface ShownWindow {
  /** Null until it has been opened. */
  window: AppWindow | null;
  /** The page in the window; null while there is no window. */
  readonly page: () => WebContents | null;
}

const systemLanguage = (): Lang => (app.getLocale().toLowerCase().startsWith('vi') ? 'vi' : 'en');

/**
 * Opens the settings and the library in a folder, with what works on them; null where the library cannot be opened, which
 * the user has been shown.
 */
export async function openParts(home: string, jobs: Jobs): Promise<Parts | null> {
  const settings = openSettings(home);
  await clearLeftovers(nodeFiles, home, new Date());
  const language = (): Lang => settings.get().language ?? systemLanguage();
  const shown: ShownWindow = {
    window: null,
    page() {
      const window = shown.window?.window;
      // A window that is gone has no contents to ask for.
      return window && !window.isDestroyed() ? window.webContents : null;
    },
  };
  const libraries = await openHomeLibrary(home, settings, jobs.mergeCopies, {
    onReading: (done, total) => sendEvent(shown.page(), 'library:reading', { done, total }),
    onChanged: (news) => sendEvent(shown.page(), 'library:changed', news),
  }).catch((error: unknown) => {
    dialog.showErrorBox(
      'Stet',
      `${START_TEXT[language()].libraryClosed}\n\n${join(home, 'library')}\n${diskFailure(error, '').message}`,
    );
    return null;
  });
  if (!libraries) return null;
  const { library } = libraries;
  const falls = openFalls(home);
  const onForeign = (id: DraftId): void => sendEvent(shown.page(), 'draft:foreign', { id });
  return {
    home,
    devServer: devServerOrigin(process.env['ELECTRON_RENDERER_URL'], app.isPackaged),
    settings,
    systemLanguage,
    language,
    jobs,
    libraries,
    previews: createPreviews(),
    falls,
    session: createDraftSession({
      library,
      jobs,
      onForeign,
      onSaved: (id, report) => sendEvent(shown.page(), 'draft:saved', { id, ...report }),
      first: await fallenNewest(library, falls),
    }),
    shown,
  };
}

/** The draft that the page would open by itself, where that has made the window fall; else null. */
async function fallenNewest(library: Library, falls: Falls): Promise<DraftId | null> {
  if (falls.drafts().length === 0) return null;
  const [newest] = (await library.list('')).drafts;
  return newest && falls.of(newest.id) > 0 ? newest.id : null;
}
