import { FileOutput, FileInput, Search, Settings, SquarePen } from 'lucide-react';
import { useEffect, type RefObject } from 'react';
import type { ImportPreview } from '../../shared/bridge';
import { call, onEvent } from '../bridge';
import { registerCommands, registerShortcuts, runCommand, type Command } from '../commands';
import { failureText, useText } from '../i18n';
import { useOpenStory } from '../story';
import { notify } from '../ui';

/** The dialog that is open. */
export type OpenDialog =
  | { readonly kind: 'export' }
  | { readonly kind: 'import'; readonly preview: ImportPreview }
  | { readonly kind: 'settings' }
  | { readonly kind: 'unsaved' }
  | null;

interface AppCommandOptions {
  readonly setDialog: (dialog: OpenDialog) => void;
  readonly onNew: () => Promise<void>;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** Registers the commands of the window itself, and runs commands by shortcut and by the application's menu. */
export function useAppCommands({ setDialog, onNew, search }: AppCommandOptions): void {
  const text = useText();
  useEffect(() => {
    const pickImport = async (): Promise<void> => {
      const picked = await call('import:pick', {});
      if (!picked.ok) notify(failureText(text, picked), { tone: 'fault' });
      else if (picked.value) setDialog({ kind: 'import', preview: picked.value });
    };
    const rows: readonly Command[] = [
      { id: 'story.new', label: 'command.newStory', icon: SquarePen, shortcut: 'Mod+N', run: () => void onNew() },
      {
        id: 'story.import',
        label: 'command.import',
        icon: FileInput,
        shortcut: 'Mod+O',
        run: () => void pickImport(),
      },
      {
        id: 'story.export',
        label: 'command.export',
        icon: FileOutput,
        shortcut: 'Mod+E',
        isEnabled: () => useOpenStory.getState().open !== null,
        run: () => setDialog({ kind: 'export' }),
      },
      {
        id: 'desk.search',
        label: 'command.search',
        icon: Search,
        shortcut: 'Mod+Shift+F',
        run: () => search.current?.select(),
      },
      {
        id: 'settings.open',
        label: 'command.settings',
        icon: Settings,
        shortcut: 'Mod+,',
        run: () => setDialog({ kind: 'settings' }),
      },
    ];
    return registerCommands(rows);
  }, [text, setDialog, onNew, search]);
  useEffect(() => registerShortcuts(), []);
  useEffect(() => onEvent('menu:command', ({ command }) => void runCommand(command)), []);
}
