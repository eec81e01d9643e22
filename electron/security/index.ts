export { registerAppScheme, serveApp } from './appProtocol';
export { APP_ORIGIN } from './appUrl';
export { devServerOrigin } from './devServer';
export { lockContents, lockSession, pagePreferences, silenceChromium } from './lockDown';
export { isOurPage } from './ourPage';
