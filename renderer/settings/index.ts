export { FirstRunPanel } from './firstRun/FirstRunPanel';
export { LibraryChoice } from './LibraryChoice';
export { InterfaceSection } from './sections/InterfaceSection';
export type { SettingsSection } from './sections/section';
export { TrashRule } from './TrashRule';
export { YouSection } from './sections/YouSection';
export { SettingsDialog } from './SettingsDialog';
export { changeSettings, isElsewhere, languageOf, loadSettings, showLibraryFolder, useSettings } from './settingsStore';
export { HouseStyleSection } from './sections/HouseStyleSection';
