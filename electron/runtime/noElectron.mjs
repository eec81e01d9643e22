// Replaces Electron's module where a test runs in plain Node, so that electron-store can be loaded there.
export default {};
export const ipcMain = { removeAllListeners: () => undefined };
