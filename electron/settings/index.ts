export { settingsForPage, type WindowPlace } from './settingsFile';
export { openSettings, type SettingsStore } from './settingsStore';
