// A running Stet, from the start of its process to its end; main.ts has the order. prepareProcess.ts is before
// Electron is ready, openParts.ts opens what the window works with, servePages.ts and bridgeCalls.ts give it to the page,
// showWindow.ts shows it, saveAtEnd.ts and registerQuit.ts end it.
export { bridgeCalls } from './bridgeCalls';
export { openedPackages, packagesIn } from './openedPackages';
export { openParts } from './openParts';
export { prepareProcess } from './prepareProcess';
export { raise } from './raise';
export { registerQuit } from './registerQuit';
export { saveAtEnd } from './saveAtEnd';
export { servePages } from './servePages';
export { showWindow } from './showWindow';
