import { PanelTop } from 'lucide-react';
import type { Command } from '../../commands';

/** The way to the toolbars by keyboard: the one over the selected text or below the link at the caret, else the one above the paper. */
export const formatBarCommands: readonly Command[] = [
  {
    id: 'view.toolbar',
    label: 'command.toolbar',
    icon: PanelTop,
    keywords: 'toolbar format bar thanh cong cu',
    shortcut: 'Alt+F10',
    run: () =>
      (
        document.querySelector<HTMLElement>(':is(.format-bar, .link-card) button:not(:disabled)') ??
        document.querySelector<HTMLElement>('.editor-toolbar button:not(:disabled)')
      )?.focus(),
  },
];
