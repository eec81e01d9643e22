import { PanelTop } from 'lucide-react';
import type { Command } from '../../commands';

/** The way to the toolbars by keyboard: the one over the selected text where there is one, else the one above the paper. */
export const formatBarCommands: readonly Command[] = [
  {
    id: 'view.toolbar',
    label: 'command.toolbar',
    icon: PanelTop,
    keywords: 'toolbar format bar thanh cong cu',
    shortcut: 'Alt+F10',
    run: () =>
      (
        document.querySelector<HTMLElement>('.format-bar button:not(:disabled)') ??
        document.querySelector<HTMLElement>('.editor-toolbar button:not(:disabled)')
      )?.focus(),
  },
];
