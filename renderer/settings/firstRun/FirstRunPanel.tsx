import type { JSX } from 'react';
import { changeSettings, languageOf, useSettings } from '../settingsStore';
import { FirstRunDialog } from './FirstRunDialog';

/** Asks the questions of a first start, once: answered or skipped, they do not come again. */
export function FirstRunPanel({ onPickLibrary }: { readonly onPickLibrary: () => void }): JSX.Element | null {
  const loaded = useSettings((state) => state.loaded);
  if (!loaded || loaded.settings.isSetUp) return null;
  const { authorName, role } = loaded.settings;
  return (
    <FirstRunDialog
      language={languageOf(loaded)}
      answers={{ authorName, role }}
      libraryFolder={loaded.libraryFolder}
      onLanguage={(language) => changeSettings({ language })}
      onPickLibrary={onPickLibrary}
      onDone={(answers) => changeSettings({ ...answers, isSetUp: true })}
      onSkip={() => changeSettings({ isSetUp: true })}
    />
  );
}
