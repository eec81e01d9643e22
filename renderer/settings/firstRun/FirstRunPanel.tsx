import type { JSX } from 'react';
import { changeSettings, languageOf, useSettings } from '../settingsStore';
import { FirstRunDialog } from './FirstRunDialog';

/** What the questions of a first start lead to. */
export interface FirstRunPanelProps {
  readonly onPickLibrary: () => void;
  /** Called once the answers are taken: the user wants to write. Not called where they skip the questions. */
  readonly onStart: () => void;
}

/** Asks the questions of a first start, once: answered or skipped, they do not come again. */
export function FirstRunPanel({ onPickLibrary, onStart }: FirstRunPanelProps): JSX.Element | null {
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
      onDone={(answers) => {
        changeSettings({ ...answers, isSetUp: true });
        onStart();
      }}
      onSkip={() => changeSettings({ isSetUp: true })}
    />
  );
}
