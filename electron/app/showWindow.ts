import { join } from 'node:path';
import { sendEvent } from '../bridge';
import { APP_ORIGIN } from '../security';
import { openWindow, saveText, type AppWindow } from '../window';
import type { Parts } from './openParts';
import type { registerQuit } from './registerQuit';

/** Opens the window of a Stet whose pages are served, and returns it; `quitting` ends Stet where the window cannot go on. */
export function showWindow(parts: Parts, quitting: ReturnType<typeof registerQuit>): AppWindow {
  const { devServer, settings, falls, language, session, shown } = parts;
  return (shown.window = openWindow({
    preload: join(__dirname, '../preload/preload.cjs'),
    page: devServer === null ? `${APP_ORIGIN}/` : `${devServer}/`,
    crashPage: `${APP_ORIGIN}/crash.html`,
    settings,
    falls,
    openDraftId: session.id,
    onWithoutStory: session.leave,
    language,
    onSaveText: () => void session.text().then((text) => text && saveText(text)),
    onEscape: () => sendEvent(shown.page(), 'app:escape', {}),
    askToClose: () => sendEvent(shown.page(), 'app:closing', {}),
    onStay: quitting.giveUp,
    onPageGone: () => void session.rescue(),
    onHopeless: quitting.startAnew,
  }));
}
