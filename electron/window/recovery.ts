import { app, dialog, type BrowserWindow } from 'electron';
import { openWatchdog } from '../bridge';
import type { DraftId, Lang } from '../../shared/story';
import { AGAIN_ADDRESS, SAVE_TEXT_ADDRESS, WITHOUT_STORY_ADDRESS } from './crashPage';
import { countFalls, type FallCounter, type Falls } from './falls';
import { createWatchdog } from './watchdog';

/** After so many falls in one run, however far apart, the plain page is shown, whatever was open. */
const MOST_CRASHES = 3;
/** Falls of the plain page in a row until the window is given up. */
const MOST_OF_PLAIN_PAGE = 3;
const BEAT_MS = 1000;
/** Beats without a process that draws until the window is given up: Chromium starts another one within a moment. */
const GIVE_UP_DRAWING_AFTER = 3;

/** What a crashed or hanging page is replaced by, and the callbacks that its replacement needs. */
export interface RecoveryOptions {
  /** Address of the page. */
  readonly page: string;
  /** A page without scripts, for a draft that made the window fall and for a page that keeps crashing. */
  readonly crashPage: string;
  readonly falls: Falls;
  /** The draft that is open, or that the page would open by itself; null where there is none. */
  readonly openDraftId: () => DraftId | null;
  /** The user goes on from the plain page without that draft. */
  readonly onWithoutStory: () => void;
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

/**
 * Loads the page, and another one when it crashed or hangs: the text is on disk within a second of being typed. Where
 * the draft that would be open has made the window fall, that is the plain page, which offers it as text. Returns what
 * is to be called when the session ends.
 */
export function recoverPage(window: BrowserWindow, options: RecoveryOptions): Pick<FallCounter, 'stopAtEnd'> {
  let isPlain = false;
  const counter = countFalls(options.falls, () => (isPlain ? null : options.openDraftId()));
  const load = (mustBePlain: boolean): void => {
    isPlain = mustBePlain || options.falls.of(options.openDraftId()) > 0;
    void window.loadURL(isPlain ? options.crashPage : options.page);
  };
  const giveUp = (): void => {
    counter.stop();
    options.onHopeless();
  };
  window.webContents.on('will-navigate', (_event, address) => {
    if (!isPlain) return;
    if (address === SAVE_TEXT_ADDRESS) options.onSaveText();
    if (address === WITHOUT_STORY_ADDRESS) options.onWithoutStory();
    if (address === WITHOUT_STORY_ADDRESS || address === AGAIN_ADDRESS) isPlain = false;
  });
  comeBackAfterCrash(window, { ...options, onHopeless: giveUp }, counter, () => isPlain, load);
  watchForHangs(window, options.language, counter);
  watchForDrawing(window, giveUp);
  load(false);
  return counter;
}

function comeBackAfterCrash(
  window: BrowserWindow,
  { onGone, onHopeless }: RecoveryOptions,
  counter: FallCounter,
  isPlain: () => boolean,
  load: (mustBePlain: boolean) => void,
): void {
  let crashes = 0;
  let plainCrashes = 0;
  // "clean-exit" is one too, of a page's process that went by itself; no draft is to blame for it.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (onGone() || window.isDestroyed()) return;
    crashes += 1;
    plainCrashes = isPlain() ? plainCrashes + 1 : 0;
    // For example Chromium's process that starts the others is gone: any page would fall at once, and so for ever.
    const isHopeless = reason === 'launch-failed' || plainCrashes >= MOST_OF_PLAIN_PAGE;
    if (!isHopeless && reason !== 'clean-exit') counter.fell();
    if (isHopeless) onHopeless();
    else load(crashes >= MOST_CRASHES);
  });
}

function watchForHangs(window: BrowserWindow, language: () => Lang, counter: FallCounter): void {
  const { webContents } = window;
  const watchdog = createWatchdog({
    // A page that a debugger holds is not hanging.
    isUp: () => !webContents.isLoadingMainFrame() && !webContents.isCrashed() && !webContents.isDevToolsOpened(),
    beat: openWatchdog(webContents, () => {
      watchdog.heard();
      counter.heard();
    }),
    askToWait: async (signal) => {
      counter.hung();
      const { message, detail, wait, reload } = HANGS[language()];
      const buttons = [wait, reload];
      const answer = await dialog.showMessageBox(window, { type: 'warning', message, detail, buttons, signal });
      return answer.response === 0;
    },
    giveUp: () => webContents.forcefullyCrashRenderer(),
  });
  const timer = setInterval(() => watchdog.tick(), BEAT_MS);
  window.on('closed', () => clearInterval(timer));
}

/** Chromium tries for ever to start a process that draws, and reports nothing, where the one that starts it is gone. */
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
