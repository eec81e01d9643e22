export { appCalls } from './app';
export type { Desktop } from './desktop';
export { draftCalls } from './draft';
export { exportCalls } from './export';
export { importCalls } from './import';
export { menuCalls } from './menu';
export { photoCalls } from './photo';
export { sendEvent, serveCalls } from './serve';
export { settingsCalls } from './settings';
