import {
  Command as CommandIcon,
  FileInput,
  FileOutput,
  House,
  Keyboard,
  Library,
  Printer,
  Search,
  Send,
  Settings,
  SquarePen,
  Trash2,
} from 'lucide-react';
import type { ImportPreview } from '../../shared/bridge';
import type { Finding } from '../../shared/check';
import type { DraftId } from '../../shared/story';
import { call } from '../bridge';
import type { Command, CommandId } from '../commands';
import type { TextKey } from '../i18n';
import type { Waiting } from '../review';
import { isElsewhere, useSettings } from '../settings';
import { useOpenStory } from '../story';
import { queueImports } from './drops/importQueue';

/** The dialog that is open. */
export type OpenDialog =
  | { readonly kind: 'export' }
  | { readonly kind: 'exportMany'; readonly ids: readonly DraftId[] }
  | { readonly kind: 'import'; readonly preview: ImportPreview }
  | { readonly kind: 'importMany' }
  | { readonly kind: 'notReady'; readonly errors: readonly Finding[] }
  | { readonly kind: 'approveAnyway'; readonly waiting: Waiting }
  | { readonly kind: 'reason' }
  | { readonly kind: 'reasonMany'; readonly ids: readonly DraftId[] }
  | { readonly kind: 'send'; readonly id: DraftId }
  | { readonly kind: 'trash' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'ask'; readonly id: CommandId; readonly label: TextKey; readonly question: string }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'exporting' }
  | { readonly kind: 'unsaved' }
  | null;

/** What the commands of the window do outside of the registry; `onSearch` focuses the search field. */
export interface AppCommandsOptions {
  readonly setDialog: (dialog: OpenDialog) => void;
  readonly onNew: () => Promise<void>;
  /** Lets the user pick another library. */
  readonly onLibrary: () => Promise<void>;
  /** Opens the default library again. */
  readonly onDefaultLibrary: () => Promise<void>;
  readonly onSearch: () => void;
}

/** What the window itself can do, as rows of the registry. */
export const appCommands = (options: AppCommandsOptions): readonly Command[] => [
  ...storyRows(options),
  ...deskRows(options),
  ...settingsRows(options),
  ...helpRows(options),
];

const hasStory = (): boolean => useOpenStory.getState().open !== null;

async function pickImport(): Promise<void> {
  const picked = await call('import:pick', {});
  queueImports(picked.map(({ pick, fileName }) => ({ name: fileName, read: () => call('import:read', { pick }) })));
}

function storyRows({ setDialog, onNew }: AppCommandsOptions): readonly Command[] {
  return [
    {
      id: 'story.new',
      label: 'command.newStory',
      icon: SquarePen,
      keywords: 'new story draft bai moi viet',
      shortcut: 'Mod+N',
      run: () => void onNew(),
    },
    {
      id: 'story.import',
      label: 'command.import',
      icon: FileInput,
      keywords: 'open import nhap mo tep',
      shortcut: 'Mod+O',
      run: () => void pickImport(),
    },
    {
      id: 'story.export',
      label: 'command.export',
      icon: FileOutput,
      keywords: 'export html docx word xuat',
      shortcut: 'Mod+E',
      isEnabled: hasStory,
      run: () => setDialog({ kind: 'export' }),
    },
    {
      id: 'story.send',
      label: 'command.send',
      icon: Send,
      keywords: 'send hand over package stet colleague gui goi bai dong nghiep',
      shortcut: 'Mod+Shift+S',
      isEnabled: hasStory,
      run: () => {
        const id = useOpenStory.getState().open?.id;
        if (id) setDialog({ kind: 'send', id });
      },
    },
    {
      id: 'story.print',
      label: 'command.print',
      icon: Printer,
      keywords: 'print paper in ra giay',
      shortcut: 'Mod+P',
      isEnabled: hasStory,
      run: () => window.print(),
    },
  ];
}

function deskRows({ setDialog, onSearch }: AppCommandsOptions): readonly Command[] {
  return [
    {
      id: 'desk.search',
      label: 'command.search',
      icon: Search,
      keywords: 'search find tim',
      shortcut: 'Mod+Shift+F',
      run: onSearch,
    },
    {
      id: 'desk.trash',
      label: 'command.openTrash',
      icon: Trash2,
      keywords: 'trash bin deleted restore empty thung rac xoa khoi phuc',
      run: () => setDialog({ kind: 'trash' }),
    },
  ];
}

function settingsRows({ setDialog, onLibrary, onDefaultLibrary }: AppCommandsOptions): readonly Command[] {
  return [
    {
      id: 'settings.open',
      label: 'command.settings',
      icon: Settings,
      keywords: 'settings preferences language theme cai dat ngon ngu giao dien',
      shortcut: 'Mod+,',
      run: () => setDialog({ kind: 'settings' }),
    },
    {
      id: 'settings.library',
      label: 'command.library',
      icon: Library,
      keywords: 'library folder open thu muc kho bai',
      run: () => void onLibrary(),
    },
    {
      id: 'settings.defaultLibrary',
      label: 'settings.defaultLibrary',
      icon: House,
      keywords: 'default library folder return own kho bai mac dinh',
      isEnabled: () => {
        const { loaded } = useSettings.getState();
        return loaded !== null && isElsewhere(loaded);
      },
      run: () => void onDefaultLibrary(),
    },
  ];
}

function helpRows({ setDialog }: AppCommandsOptions): readonly Command[] {
  return [
    {
      id: 'view.palette',
      label: 'command.palette',
      icon: CommandIcon,
      keywords: 'palette commands lenh',
      shortcut: 'Mod+K',
      otherShortcut: 'F1',
      run: () => setDialog({ kind: 'palette' }),
    },
    {
      id: 'help.shortcuts',
      label: 'command.shortcuts',
      icon: Keyboard,
      keywords: 'shortcuts keyboard keys phim tat',
      shortcut: 'Mod+/',
      run: () => setDialog({ kind: 'shortcuts' }),
    },
  ];
}
