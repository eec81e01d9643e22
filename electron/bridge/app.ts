import { app, shell } from 'electron';
import type { DomainHandlers } from '../../shared/bridge';
import { isLinkUrl, type Lang } from '../../shared/story';
import { failure, type Library } from '../library';
import { settingsForPage, type SettingsStore } from '../settings';

export interface AppCallsOptions {
  readonly library: Library;
  readonly settings: SettingsStore;
  readonly systemLanguage: () => Lang;
  /** The page has saved what it held and may be closed. */
  readonly onReadyToClose: () => void;
  /** The page holds text that could not be saved and asks the user about it. */
  readonly onStayOpen: () => void;
}

/** Answers the `app:` calls. */
export const appCalls = (options: AppCallsOptions): DomainHandlers<'app'> => ({
  'app:start': () =>
    Promise.resolve({
      settings: settingsForPage(options.settings.get()),
      systemLanguage: options.systemLanguage(),
      version: app.getVersion(),
    }),
  'app:openLink': async ({ url }) => {
    if (!isLinkUrl(url)) return failure('refused', 'Stet does not open this kind of link.', url);
    await shell.openExternal(url);
    return { ok: true, value: {} };
  },
  'app:showLibrary': async () => {
    await shell.openPath(options.library.folder);
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
