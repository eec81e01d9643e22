export { registerAppScheme, serveApp } from './appProtocol';
export { APP_ORIGIN } from './appUrl';
export { devServerOrigin } from './devServer';
export { fetchOnce, type Fetched, type FetchOptions } from './fetchOnce';
export { lockContents, lockSession, pagePreferences, silenceChromium } from './lockDown';
export { refusedSwitch } from './refusedSwitch';
export { isOurPage } from './ourPage';
