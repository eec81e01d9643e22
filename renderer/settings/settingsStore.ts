import { create } from 'zustand';
import type { CallOutput, Settings } from '../../shared/bridge';
import type { Lang } from '../../shared/story';
import { call } from '../bridge';
import { failureText, textIn } from '../i18n';
import { notify } from '../ui';

/** The settings, and what else main reported at the start. */
type Loaded = CallOutput<'app:start'>;

/** The settings as main keeps them; null until `loadSettings` has answered. */
export const useSettings = create<{ readonly loaded: Loaded | null }>(() => ({ loaded: null }));

/** Asks main for the settings, once, before the window is drawn. */
export async function loadSettings(): Promise<void> {
  useSettings.setState({ loaded: await call('app:start', {}) });
}

function update(change: (loaded: Loaded) => Partial<Loaded>): void {
  useSettings.setState(({ loaded }) => ({ loaded: loaded && { ...loaded, ...change(loaded) } }));
}

/** Changes settings here and on disk; what is typed shows at once. */
export function changeSettings(changes: Partial<Settings>): void {
  update(({ settings }) => ({ settings: { ...settings, ...changes } }));
  void call('settings:change', changes).then((written) => {
    const { loaded } = useSettings.getState();
    if (written.ok || !loaded) return;
    const text = textIn(languageOf(loaded));
    notify(text('settings.notSaved', { reason: failureText(text, written) }), { tone: 'fault' });
  });
}

/** Sets the folder of the library that is open now. */
export const showLibraryFolder = (libraryFolder: string): void =>
  update(() => ({ libraryFolder, missingLibrary: null }));

/** Whether another library than the default one is open. */
export const isElsewhere = ({ libraryFolder, defaultLibraryFolder }: Loaded): boolean =>
  libraryFolder !== defaultLibraryFolder;

/** Returns the language that the interface speaks. */
export const languageOf = ({ settings, systemLanguage }: Loaded): Lang => settings.language ?? systemLanguage;
