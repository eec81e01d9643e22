import { app, type Session, type WebContents, type WebPreferences } from 'electron';
import { devPolicy } from './contentSecurityPolicy';
import { isPageAddress } from './ourPage';

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
  // Else a page's WebRTC has the machine join a group of the local network, for names that nobody would learn anyway.
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
  // Host names resolve to nothing, so that what the guards below might miss still leaves the machine in peace.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1');
}

/** Denies every permission and every request that is not for the page itself. `devServer` is the origin of hot reload, or null. */
export function lockSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  silenceSpellChecker(session);
  const allowed = ['app:', 'blob:', 'data:', 'devtools:'];
  session.webRequest.onBeforeRequest((details, answer) => {
    const url = new URL(details.url);
    const isDev = devServer !== null && (url.origin === devServer || url.origin === devServer.replace(/^http/, 'ws'));
    answer({ cancel: !allowed.includes(url.protocol) && !isDev });
  });
  if (devServer === null) return;
  session.webRequest.onHeadersReceived({ urls: [`${devServer}/*`] }, ({ responseHeaders }, answer) => {
    answer({ responseHeaders: { ...responseHeaders, 'content-security-policy': [devPolicy(devServer)] } });
  });
}

/**
 * Switched off, the spell checker still fetches the dictionary of the system's language when a session is made, past
 * `webRequest` (seen on Electron 25): so it is left with no language, and with nowhere to fetch from.
 */
function silenceSpellChecker(session: Session): void {
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL('app://stet/no-dictionaries/');
}

/** Keeps a page where it is: it may load itself again, but go nowhere, open no window and no webview. */
export function lockContents(contents: WebContents, devServer: string | null): void {
  const stay = (event: { preventDefault(): void }): void => event.preventDefault();
  const stayOnPage = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isPageAddress(event.url, devServer)) event.preventDefault();
  };
  contents.on('will-navigate', stayOnPage);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', stay);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // No content security policy covers WebRTC, which would ask its servers over UDP.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
