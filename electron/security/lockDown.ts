import { app, type Session, type WebContents, type WebPreferences } from 'electron';
import { APP_ORIGIN } from './appUrl';

/** What a window of Stet is allowed: nothing of Node, everything in the sandbox. */
export const pagePreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The dictionaries would be fetched from the network.
  spellcheck: false,
  devTools: !app.isPackaged,
});

/** Switches that keep Chromium's own services from asking the network. Call before the app is ready. */
export function silenceChromium(): void {
  const off = ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings'];
  for (const name of off) app.commandLine.appendSwitch(name);
  // Host names resolve to nothing, so that what the guards below might miss still leaves the machine in peace.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1');
}

/** Denies every permission and every request that is not for the page itself. `devServer` is the origin of hot reload, or null. */
export function lockSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  const allowed = ['app:', 'blob:', 'data:', 'devtools:'];
  session.webRequest.onBeforeRequest((details, answer) => {
    const url = new URL(details.url);
    const isDev = devServer !== null && (url.origin === devServer || url.origin === devServer.replace(/^http/, 'ws'));
    answer({ cancel: !allowed.includes(url.protocol) && !isDev });
  });
}

/** Keeps a page where it is: no navigation, no new window, no webview. */
export function lockContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }): void => event.preventDefault();
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', stay);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Whether a frame is the window's own page: the top frame, and of our origin. */
export function isOurPage(
  frame: { readonly url: string; readonly parent: unknown } | null,
  devServer: string | null,
): boolean {
  if (frame?.parent !== null) return false;
  return frame.url.startsWith(`${APP_ORIGIN}/`) || (devServer !== null && frame.url.startsWith(`${devServer}/`));
}
