import { Eye, Maximize2, Monitor, Moon, PanelLeft, PanelRight, Sun } from 'lucide-react';
import type { Settings } from '../../shared/bridge';
import type { Command } from '../commands';
import { changeSettings, useSettings } from '../settings';
import { useOpenStory } from '../story';
import { toggleFocusMode, useFocusMode } from './focusMode';
import { INSPECTOR_TABS, showTab } from './inspectorTabs';
import { goToPane } from './panes';
import { isPanelShown, showPanel } from './panels';

const hasStory = (): boolean => useOpenStory.getState().open !== null;

const THEMES = [
  {
    theme: 'light',
    ...{ id: 'view.lightTheme', label: 'command.lightTheme', icon: Sun },
    keywords: 'light theme day colours appearance mau giao dien sang ban ngay',
  },
  {
    theme: 'dark',
    ...{ id: 'view.darkTheme', label: 'command.darkTheme', icon: Moon },
    keywords: 'dark theme night colours appearance mau giao dien toi ban dem',
  },
  {
    theme: 'system',
    ...{ id: 'view.systemTheme', label: 'command.systemTheme', icon: Monitor },
    keywords: 'system theme automatic colours appearance mau giao dien theo he thong may tu dong',
  },
] as const satisfies readonly (Omit<Command, 'run'> & { readonly theme: Settings['theme'] })[];

const themeCommands: readonly Command[] = THEMES.map(({ theme, ...row }) => ({
  ...row,
  isActive: () => useSettings.getState().loaded?.settings.theme === theme,
  run: () => changeSettings({ theme }),
}));

/** What changes how the window is divided and what it looks like, and the preview. */
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
  ...themeCommands,
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
