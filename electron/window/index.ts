export { electronDesktop } from './desktop';
export { openWindow, type AppWindow } from './appWindow';
export { openMenu } from './menu';
