export { registerAppScheme, serveApp } from './appProtocol';
export { APP_ORIGIN } from './appUrl';
export { devPolicy } from './contentSecurityPolicy';
export { devServerOrigin } from './devServer';
export { isOurPage, lockContents, lockSession, pagePreferences, silenceChromium } from './lockDown';
