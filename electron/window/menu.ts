import { Menu } from 'electron';
import type { MenuRow } from '../../shared/bridge';
import type { Lang } from '../../shared/story';
import { menuTemplate } from './menuTemplate';

/** The application's menu, kept in step with the language and with the page's commands. */
export interface AppMenu {
  /** Draws it again in the language of now. */
  readonly draw: () => void;
  readonly show: (rows: readonly MenuRow[]) => void;
}

/** Puts up the application's menu; a choice of one of the page's commands goes to `onCommand`. */
export function openMenu(language: () => Lang, onCommand: (id: string) => void): AppMenu {
  let rows: readonly MenuRow[] = [];
  const draw = (): void => {
    const isMac = process.platform === 'darwin';
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ language: language(), isMac, rows, onCommand })));
  };
  draw();
  return {
    draw,
    show(newest) {
      const isSameMenu = withoutState(newest) === withoutState(rows);
      rows = newest;
      if (isSameMenu) setStates(rows);
      else draw();
    },
  };
}

const withoutState = (rows: readonly MenuRow[]): string =>
  JSON.stringify(rows.map(({ enabled: _enabled, checked, ...row }) => ({ ...row, isSwitch: checked !== null })));

/** The caret moves often: then the menu that is up is changed, since a new one would close an open one. */
function setStates(rows: readonly MenuRow[]): void {
  const menu = Menu.getApplicationMenu();
  for (const { id, enabled, checked } of rows) {
    const item = menu?.getMenuItemById(id);
    if (!item) continue;
    item.enabled = enabled;
    if (checked !== null) item.checked = checked;
  }
}
