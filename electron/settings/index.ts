export type { WindowPlace } from './settingsFile';
export { forPage, openSettings, type SettingsStore } from './settingsStore';
