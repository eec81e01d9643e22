import { join, resolve } from 'node:path';
import { app, dialog, Menu, nativeTheme, powerMonitor, session } from 'electron';
import type { DraftId, Lang } from '../shared/story';
import {
  appCalls,
  clipboardCalls,
  createPreviews,
  createDraftSession,
  draftCalls,
  exportCalls,
  importCalls,
  libraryCalls,
  menuCalls,
  photoCalls,
  sendEvent,
  serveCalls,
  settingsCalls,
  spellingCalls,
  trashCalls,
  versionCalls,
} from './bridge';
import { registerQuit } from './registerQuit';
import { officeConverter } from './jobs';
import { processJobs } from './jobs/process';
import { startUtilityProcess } from './jobs/startUtilityProcess';
import { openHomeLibrary } from './homeLibrary';
import { clearLeftovers, diskFailure, nodeFiles } from './disk';
import { libraryFolderIn, mediaTypeOf, type Library } from './library';
import { openedPackages, packagesIn } from './openedPackages';
import {
  APP_ORIGIN,
  devServerOrigin,
  fetchOnce,
  isOurPage,
  lockContents,
  lockSession,
  refusedSwitch,
  registerAppScheme,
  serveApp,
  silenceChromium,
} from './security';
import { forPage, openSettings } from './settings';
import { openSpeller } from './spelling';
import {
  crashPage,
  electronDesktop,
  offerText,
  openFalls,
  openMenu,
  openWindow,
  refusedSwitchText,
  saveText,
  START_TEXT,
  type AppWindow,
  type Falls,
} from './window';
import { within } from './within';

app.setName('Stet');
/** How long the end of Stet waits for a disk, which may never answer. */
const LIBRARY_CLOSES_MS = 3000;
const SETTINGS_WRITTEN_MS = 1000;
const refused = refusedSwitch();
if (refused !== null) {
  // Before the app is ready, Linux has it on stderr.
  dialog.showErrorBox('Stet', refusedSwitchText(refused));
  // At once: by the time that the app quits, Chromium would have opened the port.
  process.exit(1);
}
const home = resolve(process.env['STET_HOME'] || app.getPath('userData'));
// Everything that Chromium and Electron keep goes there too, so that nothing is written outside STET_HOME.
app.setPath('userData', home);
app.setPath('sessionData', join(home, 'chromium'));
app.setPath('crashDumps', join(home, 'chromium', 'crashes'));

app.enableSandbox();
silenceChromium();
registerAppScheme();
// Else Electron puts up one of its own first, for as long as it takes to read the settings.
Menu.setApplicationMenu(null);

const opened = openedPackages(packagesIn(process.argv, process.cwd()));
app.on('open-file', (event, path) => {
  event.preventDefault();
  opened.add([path]);
});

/** Who asked for a second start has this one shown instead. The lock is one a `STET_HOME`. */
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

const systemLanguage = (): Lang => (app.getLocale().toLowerCase().startsWith('vi') ? 'vi' : 'en');

/** The draft that the page would open by itself, where that has made the window fall; else null. */
async function fallenNewest(library: Library, falls: Falls): Promise<DraftId | null> {
  if (falls.drafts().length === 0) return null;
  const [newest] = (await library.list('')).drafts;
  return newest && falls.of(newest.id) > 0 ? newest.id : null;
}

async function start(): Promise<void> {
  const devServer = devServerOrigin(process.env['ELECTRON_RENDERER_URL'], app.isPackaged);
  const settings = openSettings(home);
  await clearLeftovers(nodeFiles, home, new Date());
  const language = (): Lang => settings.get().language ?? systemLanguage();
  const jobs = {
    ...processJobs(() => startUtilityProcess(join(__dirname, 'worker.cjs'))),
    toDocx: officeConverter(),
  };
  let open: AppWindow | null = null;
  const page = () => open?.window.webContents ?? null;
  const libraries = await openHomeLibrary(home, settings, jobs.mergeCopies, (done, total) =>
    sendEvent(page(), 'library:reading', { done, total }),
  ).catch((error: unknown) => {
    dialog.showErrorBox(
      'Stet',
      `${START_TEXT[language()].libraryClosed}\n\n${join(home, 'library')}\n${diskFailure(error, '').message}`,
    );
    return null;
  });
  if (!libraries) {
    app.exit(1);
    return;
  }
  const { library } = libraries;

  const previews = createPreviews();
  const falls = openFalls(home);
  const onForeign = (id: DraftId): void => sendEvent(page(), 'draft:foreign', { id });
  const paper = createDraftSession(library, jobs, onForeign, await fallenNewest(library, falls));

  lockSession(session.defaultSession, devServer);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, devServer));
  serveApp(session.defaultSession, {
    pageFolder: join(__dirname, '../renderer'),
    crashPage: async () => {
      // What was typed last is on its way to the disk.
      await paper.rescue();
      const text = await paper.text();
      const { theme } = settings.get();
      const story = text && { words: new TextDecoder().decode(text.bytes), isUnsaved: text.isUnsaved };
      const isDark = theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors);
      return new TextEncoder().encode(crashPage(story, falls.of(paper.id()), isDark ? 'dark' : 'light', language()));
    },
    preview: previews.file,
    photo: async (draft, name) => {
      const bytes = await library.readPhoto(draft, name);
      return bytes && { bytes, type: mediaTypeOf(name) };
    },
  });

  const quitting = registerQuit(
    { app, powerMonitor },
    () => open,
    async (signalled) => {
      await paper.rescue();
      // Where nothing has signalled Stet to end, the user decides what becomes of what the disk does not take.
      for (const text of await paper.unsaved())
        if (signalled) console.error(START_TEXT[language()].notSaved(text.fileName));
        else await offerText(text, language());
      await within(LIBRARY_CLOSES_MS, library.close(), undefined);
      await within(SETTINGS_WRITTEN_MS, Promise.all([settings.idle(), falls.idle()]), undefined);
    },
    () => dialog.showErrorBox('Stet', START_TEXT[language()].nothingShown),
  );
  const desktop = electronDesktop(language);
  const author = (): string => settings.get().authorName;
  const menu = openMenu(language, (command) => sendEvent(page(), 'menu:command', { command }));
  serveCalls(
    {
      ...appCalls({
        library,
        settings: forPage(settings),
        desktop,
        systemLanguage,
        version: app.getVersion(),
        defaultLibrary: libraries.defaultFolder,
        missingLibrary: libraries.missing,
        openElsewhere: libraries.openElsewhere,
        wereSettingsDamaged: settings.wasDamaged,
        openDraftId: paper.id,
        fallen: falls.drafts,
        onReadyToClose: () => open?.closing.ready(),
        onStayOpen: () => open?.closing.stay(),
      }),
      ...settingsCalls(forPage(settings), menu.draw),
      ...menuCalls({ onRows: menu.show, onEdit: (action) => page()?.[action]() }),
      ...paper.followLibrary(
        libraryCalls({ desktop, folderFor: libraryFolderIn, use: libraries.use, useDefault: libraries.useDefault }),
      ),
      ...paper.calls,
      ...paper.follow(draftCalls({ library, author, language })),
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
    },
    ({ sender, senderFrame }) => sender === page() && isOurPage(senderFrame, devServer),
  );

  open = openWindow({
    preload: join(__dirname, '../preload/preload.cjs'),
    page: devServer === null ? `${APP_ORIGIN}/` : `${devServer}/`,
    crashPage: `${APP_ORIGIN}/crash.html`,
    settings,
    falls,
    openDraftId: paper.id,
    onWithoutStory: paper.leave,
    language,
    onSaveText: () => void paper.text().then((text) => text && saveText(text)),
    onEscape: () => sendEvent(page(), 'app:escape', {}),
    askToClose: () => sendEvent(page(), 'app:closing', {}),
    onStay: quitting.giveUp,
    onPageGone: () => void paper.rescue(),
    onHopeless: quitting.startAnew,
  });
  const { window } = open;
  opened.onMore = () => sendEvent(page(), 'import:arrived', {});
  const raise = (): void => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  app.on('open-file', raise);
  app.on('second-instance', (_event, args, folder) => {
    opened.add(packagesIn(args, folder));
    raise();
  });
}
