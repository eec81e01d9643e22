import { Keyboard, Library, Newspaper, Palette, SpellCheck, UserRound } from 'lucide-react';
import type { JSX } from 'react';
import { call } from '../bridge';
import { SpellingSection } from '../checks';
import { runCommand } from '../commands';
import { useText } from '../i18n';
import {
  HouseStyleSection,
  InterfaceSection,
  isElsewhere,
  LibraryChoice,
  TrashRule,
  useSettings,
  YouSection,
  type SettingsSection,
} from '../settings';
import { Button } from '../ui';

/** The sections of the settings dialog, from top to bottom. A panel with settings of its own adds its row here. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  { id: 'you', label: 'settings.section.you', icon: UserRound, Section: YouSection },
  { id: 'interface', label: 'settings.section.interface', icon: Palette, Section: InterfaceSection },
  { id: 'house', label: 'settings.section.house', icon: Newspaper, Section: HouseStyleSection },
  { id: 'spelling', label: 'settings.section.spelling', icon: SpellCheck, Section: SpellingSection },
  { id: 'library', label: 'settings.section.library', icon: Library, Section: LibrarySection },
  { id: 'shortcuts', label: 'settings.section.shortcuts', icon: Keyboard, Section: ShortcutsSection },
];

function LibrarySection(): JSX.Element {
  const folder = useSettings((state) => state.loaded?.libraryFolder ?? '');
  const isAway = useSettings(({ loaded }) => loaded !== null && isElsewhere(loaded));
  return (
    <>
      <LibraryChoice
        folder={folder}
        onPick={() => void runCommand('settings.library')}
        onShow={() => void call('app:showLibrary', {})}
        onDefault={isAway ? () => void runCommand('settings.defaultLibrary') : undefined}
      />
      <TrashRule />
    </>
  );
}

function ShortcutsSection(): JSX.Element {
  const text = useText();
  return (
    <>
      <p className="ui-field__hint">{text('settings.shortcutsHint')}</p>
      <div>
        <Button
          label={text('settings.showShortcuts')}
          icon={Keyboard}
          onClick={() => void runCommand('help.shortcuts')}
        />
      </div>
    </>
  );
}
