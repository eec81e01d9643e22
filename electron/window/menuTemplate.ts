import type { MenuItemConstructorOptions } from 'electron';
import { MENU_NAMES, type MenuName, type MenuRow } from '../../shared/bridge';
import type { Lang } from '../../shared/story';

type Label = Readonly<Record<Lang, string>>;
/** A thing that Electron does by itself, with the name that a user reads. */
type Role = readonly [role: NonNullable<MenuItemConstructorOptions['role']>, label: Label];

const TITLES: Readonly<Record<MenuName, Label>> = {
  file: { vi: 'Tệp', en: 'File' },
  edit: { vi: 'Sửa', en: 'Edit' },
  insert: { vi: 'Chèn', en: 'Insert' },
  format: { vi: 'Định dạng', en: 'Format' },
  view: { vi: 'Xem', en: 'View' },
  help: { vi: 'Trợ giúp', en: 'Help' },
};

const CLIPBOARD: readonly Role[] = [
  ['cut', { vi: 'Cắt', en: 'Cut' }],
  ['copy', { vi: 'Sao chép', en: 'Copy' }],
  ['paste', { vi: 'Dán', en: 'Paste' }],
  ['selectAll', { vi: 'Chọn tất cả', en: 'Select all' }],
];
/** Commands of the page for what a role does in the menu: a Mac hears their keys only by the role. */
const ROLE_COMMANDS: ReadonlySet<string> = new Set(['edit.cut', 'edit.copy', 'edit.paste']);
/** What the Edit menu begins with. */
const HISTORY: ReadonlySet<string> = new Set(['edit.undo', 'edit.redo']);
const ZOOM: readonly Role[] = [
  ['resetZoom', { vi: 'Cỡ thật', en: 'Actual size' }],
  ['zoomIn', { vi: 'Phóng to', en: 'Zoom in' }],
  ['zoomOut', { vi: 'Thu nhỏ', en: 'Zoom out' }],
  ['togglefullscreen', { vi: 'Toàn màn hình', en: 'Full screen' }],
];
const QUIT: readonly Role[] = [['quit', { vi: 'Thoát', en: 'Quit' }]];

/** What the application's menu shows; `onCommand` is called with the id of a chosen row. */
export interface MenuTemplateOptions {
  readonly language: Lang;
  readonly isMac: boolean;
  /** The page's commands; none before the page is up, when the menu holds only what Electron does by itself. */
  readonly rows: readonly MenuRow[];
  readonly onCommand: (id: string) => void;
}

/** Returns the application's menu. On a Mac the first one is the application's own, and contains Quit. */
export function menuTemplate({ language, isMac, rows, onCommand }: MenuTemplateOptions): MenuItemConstructorOptions[] {
  const itemOf = (row: MenuRow): MenuItemConstructorOptions => ({
    id: row.id,
    label: row.label,
    enabled: row.enabled,
    ...(row.checked === null ? {} : { type: 'checkbox', checked: row.checked }),
    ...(row.shortcut === null ? {} : { accelerator: acceleratorOf(row.shortcut) }),
    // Keys are shown and not taken: the page hears them itself, where a word that is being composed keeps them. A Mac
    // takes them all the same, but only those that the page has not made use of.
    registerAccelerator: false,
    click: (item) => {
      // Electron has switched it already; whether it is on is for the page to decide.
      if (row.checked !== null) item.checked = !item.checked;
      onCommand(row.id);
    },
  });
  const rolesOf = (roles: readonly Role[]) => roles.map(([role, label]) => ({ role, label: label[language] }));
  const partsOf = (name: MenuName): MenuItemConstructorOptions[][] => {
    const groups = groupsOf(rows.filter(({ menu, id }) => menu === name && !ROLE_COMMANDS.has(id))).map((group) =>
      group.map(itemOf),
    );
    if (name === 'edit') {
      const [own = [], ...others] = groups;
      const isHistory = ({ id = '' }: MenuItemConstructorOptions): boolean => HISTORY.has(id);
      return [own.filter(isHistory), [...rolesOf(CLIPBOARD), ...own.filter((item) => !isHistory(item))], ...others];
    }
    if (name === 'view') return [...groups, rolesOf(ZOOM)];
    if (name === 'file' && !isMac) return [...groups, rolesOf(QUIT)];
    return groups;
  };
  const menus = MENU_NAMES.map((name) => ({ label: TITLES[name][language], submenu: withLines(partsOf(name)) }));
  return [...(isMac ? [{ role: 'appMenu' as const }] : []), ...menus.filter(({ submenu }) => submenu.length > 0)];
}

/** Rows of one group together, groups in the order in which they first come. */
function groupsOf(rows: readonly MenuRow[]): readonly (readonly MenuRow[])[] {
  const names = [...new Set(rows.map(({ group }) => group))];
  return names.map((name) => rows.filter(({ group }) => group === name));
}

const withLines = (parts: readonly MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ type: 'separator' as const }, ...part]));

/** Keys of the registry as Electron names them. */
const acceleratorOf = (shortcut: string): string =>
  shortcut.replace('Mod', 'CmdOrCtrl').replace('ArrowUp', 'Up').replace('ArrowDown', 'Down');
