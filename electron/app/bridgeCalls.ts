import { app } from 'electron';
import type { CallHandlers } from '../../shared/bridge';
import {
  appCalls,
  clipboardCalls,
  draftCalls,
  exportCalls,
  importCalls,
  libraryCalls,
  menuCalls,
  photoCalls,
  sendEvent,
  settingsCalls,
  spellingCalls,
  trashCalls,
  versionCalls,
  type Desktop,
} from '../bridge';
import { libraryFolderIn } from '../library';
import { fetchOnce } from '../security';
import { forPage } from '../settings';
import { openSpeller } from '../spelling';
import { electronDesktop, openMenu } from '../window';
import type { openedPackages } from './openedPackages';
import type { Parts } from './openParts';

/** Returns the answers to every call of the page; `opened` are the packages that Stet was asked to open. */
export function bridgeCalls(parts: Parts, opened: ReturnType<typeof openedPackages>): CallHandlers {
  const { home, settings, language, jobs, libraries, previews, session } = parts;
  const { page } = parts.shown;
  const { library } = libraries;
  const desktop = electronDesktop(language);
  const author = (): string => settings.get().authorName;
  const menu = openMenu(language, (command) => sendEvent(page(), 'menu:command', { command }));
  return {
    ...startCalls(parts, desktop),
    ...settingsCalls(forPage(settings), menu.draw),
    ...menuCalls({ onRows: menu.show, onEdit: (action) => page()?.[action]() }),
    ...libraryCalls({
      desktop,
      session,
      folderFor: libraryFolderIn,
      use: libraries.use,
      useDefault: libraries.useDefault,
    }),
    ...draftCalls({ library, session, author, language }),
    ...trashCalls(library),
    ...versionCalls({ library }),
    ...photoCalls({
      library,
      jobs,
      desktop,
      fetchOnce,
      onProgress: (progress) => sendEvent(page(), 'photo:progress', progress),
    }),
    ...clipboardCalls({ jobs, desktop, page }),
    ...spellingCalls({
      desktop,
      speller: openSpeller({ folder: () => settings.get().spellingFolder, home, jobs }),
      useFolder: (spellingFolder) => void settings.change({ spellingFolder }),
    }),
    ...importCalls({ library, jobs, desktop, takeOpened: opened.take }),
    ...exportCalls({
      author,
      library,
      jobs,
      desktop,
      onProgress: (progress) => sendEvent(page(), 'export:progress', progress),
      previews,
    }),
  };
}

/** Returns the answers to the calls about Stet itself: how it started, and whether its window may close. */
function startCalls({ settings, systemLanguage, libraries, falls, session, shown }: Parts, desktop: Desktop) {
  return appCalls({
    library: libraries.library,
    settings: forPage(settings),
    desktop,
    systemLanguage,
    version: app.getVersion(),
    defaultLibrary: libraries.defaultFolder,
    missingLibrary: libraries.missing,
    openElsewhere: libraries.openElsewhere,
    settingsInstead: settings.wasDamaged ? 'defaults' : settings.tookLast ? 'last' : null,
    openDraftId: session.id,
    fallen: falls.drafts,
    onReadyToClose: () => shown.window?.closing.ready(),
    onStayOpen: () => shown.window?.closing.stay(),
  });
}
