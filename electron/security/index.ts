export { registerAppScheme, serveApp } from './appProtocol';
export { APP_ORIGIN } from './appUrl';
export { devServerOrigin } from './devServer';
export { fetchOnce, type Fetched, type FetchOptions } from './fetchOnce';
export { lockContents, lockSession, pagePreferences, refusedSwitch, silenceChromium } from './lockDown';
export { isOurPage } from './ourPage';
