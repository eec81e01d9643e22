import { BrowserWindow, screen } from 'electron';
import { pagePreferences } from '../security';
import type { SettingsStore } from '../settings';
import { createClosing, type Closing } from './closing';
import { recoverPage, type RecoveryOptions } from './recovery';
import { MIN_SIZE, placeToOpen } from './windowPlace';

/** What the window is opened with; its callbacks report what happens to the page. */
export interface AppWindowOptions extends Omit<RecoveryOptions, 'onGone'> {
  readonly preload: string;
  readonly settings: SettingsStore;
  /** Asks the page to hand over what is unsaved. */
  readonly askToClose: () => void;
  readonly onStay: () => void;
  /** The page is gone with what it had not saved. */
  readonly onPageGone: () => void;
  /** Escape was pressed, wherever in the window. */
  readonly onEscape: () => void;
}

/** The window of Stet, with the controller of its closing. */
export interface AppWindow {
  readonly window: BrowserWindow;
  readonly closing: Closing;
  /**
   * Ends the count of falls, since the session ends every process: that the page's is gone is not the fault of the open
   * draft.
   */
  readonly stopCounting: () => void;
}

/** Opens the one window of Stet: sandboxed, locked to its page, where it was last time. */
export function openWindow(options: AppWindowOptions): AppWindow {
  const { settings } = options;
  const last = settings.get().windowPlace;
  const window = new BrowserWindow({
    ...placeToOpen(
      last,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Stet',
    show: false,
    // The desk's colour, so that the window does not flash white before the page is drawn.
    backgroundColor: settings.get().theme === 'dark' ? '#171512' : '#eceae4',
    webPreferences: pagePreferences(options.preload),
  });
  if (last?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());

  const closing = createClosing({
    askPage: () => {
      if (window.webContents.isDestroyed() || window.webContents.isCrashed()) return false;
      options.askToClose();
      return true;
    },
    close: () => window.close(),
    onStay: options.onStay,
  });
  window.on('close', (event) => {
    rememberPlace(window, settings);
    if (!closing.mayClose()) event.preventDefault();
  });
  // Windows ends the session: it waits, and shows the user that it does, until the window is gone.
  window.on('query-session-end', (event) => {
    event.preventDefault();
    closing.sessionEnds();
  });
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyDown' && key === 'Escape') options.onEscape();
  });
  const falls = recoverPage(window, {
    ...options,
    onGone: () => {
      options.onPageGone();
      return closing.pageGone();
    },
  });
  return { window, closing, stopCounting: () => falls.stopAtEnd() };
}

function rememberPlace(window: BrowserWindow, settings: SettingsStore): void {
  void settings.change({ windowPlace: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } });
}
