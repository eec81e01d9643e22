export { electronDesktop } from './desktop';
export { openWindow, type AppWindow } from './appWindow';
export { crashPage } from './crashPage';
export { openFalls, type Falls } from './falls';
export { offerText, saveText } from './saveText';
export { openMenu } from './menu';
export { refusedSwitchText, START_TEXT } from './startText';
