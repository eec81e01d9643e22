import { app, dialog, type BrowserWindow } from 'electron';
import { openPulse } from '../bridge';
import type { Lang } from '../../shared/story';
import { SAVE_TEXT_ADDRESS } from './crashPage';
import { createPulse } from './pulse';

/** A page that falls over more often than this within a minute is not loaded again. */
const MOST_CRASHES = 3;
const CRASH_SPAN_MS = 60_000;
/** Neither is the plain page, if it falls as well. */
const MOST_WITH_PLAIN_PAGE = 6;
const BEAT_MS = 1000;
/** Beats without a process that draws until the window is given up: Chromium starts another one within a moment. */
const GIVE_UP_DRAWING_AFTER = 3;

export interface RecoveryOptions {
  /** Address of the page. */
  readonly page: string;
  /** A page without scripts for when the real one keeps crashing. */
  readonly crashPage: string;
  readonly language: () => Lang;
  /** Lets the user save the text that was on the paper. */
  readonly onSaveText: () => void;
  /** The page is gone. True where its window is closing and needs none any more. */
  readonly onGone: () => boolean;
  /** Nothing can be shown any more, and loading a page again would not help. */
  readonly onHopeless: () => void;
}

const HANGS: Readonly<Record<Lang, { message: string; detail: string; wait: string; reload: string }>> = {
  vi: {
    message: 'Cửa sổ Stet không phản hồi',
    detail: 'Những gì đã lưu vẫn nằm trên máy. Chờ thêm hay mở lại cửa sổ?',
    wait: 'Chờ',
    reload: 'Mở lại cửa sổ',
  },
  en: {
    message: 'Stet’s window is not responding',
    detail: 'What was saved is on this computer. Wait, or reload the window?',
    wait: 'Wait',
    reload: 'Reload window',
  },
};

/** The text is on disk within a second of being typed, so a page that crashed is loaded again, and one that hangs is given up. */
export function recoverPage(window: BrowserWindow, options: RecoveryOptions): void {
  comeBackAfterCrash(window, options);
  watchForHangs(window, options.language);
  watchForDrawing(window, options.onHopeless);
}

function comeBackAfterCrash(window: BrowserWindow, options: RecoveryOptions): void {
  const { page, crashPage, onSaveText, onGone, onHopeless } = options;
  const { webContents } = window;
  let crashes: readonly number[] = [];
  // "clean-exit" is one too: of a page's process that was told to go, by who looks for memory, say.
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (onGone() || window.isDestroyed()) return;
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < CRASH_SPAN_MS), now];
    // Chromium's process that starts the others is gone, say: any page would fall at once, and so for ever.
    if (reason === 'launch-failed' || crashes.length >= MOST_WITH_PLAIN_PAGE) onHopeless();
    else void window.loadURL(crashes.length < MOST_CRASHES ? page : crashPage);
  });
  webContents.on('will-navigate', (_event, address) => {
    if (address === SAVE_TEXT_ADDRESS && webContents.getURL() === crashPage) onSaveText();
  });
}

function watchForHangs(window: BrowserWindow, language: () => Lang): void {
  const { webContents } = window;
  const pulse = createPulse({
    // A page that a debugger holds is not hanging.
    isUp: () => !webContents.isLoadingMainFrame() && !webContents.isCrashed() && !webContents.isDevToolsOpened(),
    beat: openPulse(webContents, () => pulse.heard()),
    askToWait: async (signal) => {
      const { message, detail, wait, reload } = HANGS[language()];
      const buttons = [wait, reload];
      const answer = await dialog.showMessageBox(window, { type: 'warning', message, detail, buttons, signal });
      return answer.response === 0;
    },
    giveUp: () => webContents.forcefullyCrashRenderer(),
  });
  const timer = setInterval(() => pulse.tick(), BEAT_MS);
  window.on('closed', () => clearInterval(timer));
}

/** Chromium tries for ever to start a process that draws, and tells nobody, where the one that starts it is gone. */
function watchForDrawing(window: BrowserWindow, onHopeless: () => void): void {
  const draws = (): boolean => app.getAppMetrics().some(({ type }) => type === 'GPU');
  // Where there never was one, none is needed.
  let hasDrawn = draws();
  window.once('ready-to-show', () => (hasDrawn ||= draws()));
  let missed = 0;
  const timer = setInterval(() => {
    const isDrawing = draws();
    hasDrawn ||= isDrawing;
    missed = !hasDrawn || isDrawing ? 0 : missed + 1;
    if (missed === GIVE_UP_DRAWING_AFTER) onHopeless();
  }, BEAT_MS);
  window.on('closed', () => clearInterval(timer));
}
