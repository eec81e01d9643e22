export { SettingsDialog } from './SettingsDialog';
export { changeSettings, languageOf, loadSettings, useSettings } from './settingsStore';
