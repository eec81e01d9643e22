import { Eye, Maximize2, PanelLeft, PanelRight } from 'lucide-react';
import type { Command } from '../commands';
import { useOpenStory } from '../story';
import { toggleFocusMode, useFocusMode } from './focusMode';
import { INSPECTOR_TABS, showTab } from './inspectorTabs';
import { goToPane } from './panes';
import { isPanelShown, showPanel } from './panels';

const hasStory = (): boolean => useOpenStory.getState().open !== null;

/** What changes how the window is divided, and the preview. */
export const viewCommands = (onPreview: () => void): readonly Command[] => [
  {
    id: 'view.preview',
    label: 'command.preview',
    icon: Eye,
    keywords: 'preview web html page xem truoc trang',
    shortcut: 'Mod+Shift+E',
    isEnabled: hasStory,
    run: onPreview,
  },
  {
    id: 'view.desk',
    label: 'command.toggleDesk',
    icon: PanelLeft,
    keywords: 'desk list sidebar hide show an hien ban bien tap',
    shortcut: 'Mod+\\',
    isActive: () => isPanelShown('desk'),
    run: () => showPanel('desk', !isPanelShown('desk')),
  },
  {
    id: 'view.inspector',
    label: 'command.toggleInspector',
    icon: PanelRight,
    keywords: 'inspector story details hide show an hien bang thong tin',
    shortcut: 'Mod+Alt+\\',
    isActive: () => isPanelShown('inspector'),
    run: () => showPanel('inspector', !isPanelShown('inspector')),
  },
  {
    id: 'view.focus',
    label: 'command.focus',
    icon: Maximize2,
    keywords: 'focus zen distraction tap trung chi trang viet',
    shortcut: 'Mod+.',
    isActive: () => useFocusMode.getState().isOn,
    isEnabled: hasStory,
    run: toggleFocusMode,
  },
  {
    id: 'view.nextPane',
    label: 'command.nextPane',
    keywords: 'next pane panel focus go khung tiep theo',
    shortcut: 'F6',
    run: () => goToPane(1),
  },
  {
    id: 'view.previousPane',
    label: 'command.previousPane',
    keywords: 'previous pane panel focus go khung truoc',
    shortcut: 'Shift+F6',
    run: () => goToPane(-1),
  },
  ...INSPECTOR_TABS.map(({ id, label }): Command => ({
    id: `view.${id}`,
    label,
    run: () => {
      if (useFocusMode.getState().isOn) toggleFocusMode();
      showPanel('inspector');
      showTab(id);
    },
  })),
];
