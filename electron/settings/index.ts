export type { WindowPlace } from './settingsFile';
export { forPage, openSettings, type SettingsStore, type SettingsWritten } from './settingsStore';
