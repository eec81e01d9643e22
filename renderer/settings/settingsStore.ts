import { create } from 'zustand';
import type { Settings } from '../../shared/bridge';
import type { Lang } from '../../shared/story';
import { call } from '../bridge';

interface SettingsState {
  readonly settings: Settings;
  readonly systemLanguage: Lang;
  readonly version: string;
}

/** The settings as main keeps them; null until `loadSettings` has answered. */
export const useSettings = create<{ readonly loaded: SettingsState | null }>(() => ({ loaded: null }));

/** Asks main for the settings, once, before the window is drawn. */
export async function loadSettings(): Promise<void> {
  useSettings.setState({ loaded: await call('app:start', {}) });
}

/** Changes settings here and on disk; what is typed shows at once. */
export function changeSettings(changes: Partial<Settings>): void {
  useSettings.setState(({ loaded }) => ({
    loaded: loaded && { ...loaded, settings: { ...loaded.settings, ...changes } },
  }));
  void call('settings:change', changes);
}

/** The language that the interface speaks. */
export const languageOf = ({ settings, systemLanguage }: SettingsState): Lang => settings.language ?? systemLanguage;
