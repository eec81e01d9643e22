import type { MenuItemConstructorOptions } from 'electron';
import type { Lang } from '../../shared/story';

type Label = Readonly<Record<Lang, string>>;
/** A command of the page's registry, by its id; a thing that Electron does by itself; or a line. */
type Item =
  | { readonly command: string; readonly label: Label; readonly keys: string }
  | { readonly role: NonNullable<MenuItemConstructorOptions['role']>; readonly label: Label }
  | 'line';

const MENUS: readonly { readonly label: Label; readonly items: readonly Item[] }[] = [
  {
    label: { vi: 'Bài', en: 'Story' },
    items: [
      { command: 'story.new', label: { vi: 'Bài mới', en: 'New story' }, keys: 'CmdOrCtrl+N' },
      { command: 'story.import', label: { vi: 'Nhập bài…', en: 'Import…' }, keys: 'CmdOrCtrl+O' },
      { command: 'story.export', label: { vi: 'Xuất bài…', en: 'Export…' }, keys: 'CmdOrCtrl+E' },
      'line',
      { command: 'settings.open', label: { vi: 'Cài đặt', en: 'Settings' }, keys: 'CmdOrCtrl+,' },
      'line',
      { role: 'quit', label: { vi: 'Thoát', en: 'Quit' } },
    ],
  },
  {
    label: { vi: 'Sửa', en: 'Edit' },
    items: [
      { command: 'edit.undo', label: { vi: 'Hoàn tác', en: 'Undo' }, keys: 'CmdOrCtrl+Z' },
      { command: 'edit.redo', label: { vi: 'Làm lại', en: 'Redo' }, keys: 'CmdOrCtrl+Shift+Z' },
      'line',
      { role: 'cut', label: { vi: 'Cắt', en: 'Cut' } },
      { role: 'copy', label: { vi: 'Chép', en: 'Copy' } },
      { role: 'paste', label: { vi: 'Dán', en: 'Paste' } },
      { role: 'selectAll', label: { vi: 'Chọn hết', en: 'Select all' } },
      'line',
      { command: 'desk.search', label: { vi: 'Tìm bài', en: 'Search stories' }, keys: 'CmdOrCtrl+Shift+F' },
    ],
  },
  {
    label: { vi: 'Xem', en: 'View' },
    items: [
      { role: 'resetZoom', label: { vi: 'Cỡ thường', en: 'Actual size' } },
      { role: 'zoomIn', label: { vi: 'Phóng to', en: 'Zoom in' } },
      { role: 'zoomOut', label: { vi: 'Thu nhỏ', en: 'Zoom out' } },
      { role: 'togglefullscreen', label: { vi: 'Toàn màn hình', en: 'Full screen' } },
    ],
  },
];

/**
 * The application's menu in a language. Keys of the page's commands are shown and not taken: the page hears them itself,
 * where a word that is being composed keeps them. On a Mac the first menu is the application's own.
 */
export function menuTemplate(
  language: Lang,
  isMac: boolean,
  onCommand: (id: string) => void,
): MenuItemConstructorOptions[] {
  const itemOf = (item: Item): MenuItemConstructorOptions => {
    if (item === 'line') return { type: 'separator' };
    if ('role' in item) return { role: item.role, label: item.label[language] };
    return {
      id: item.command,
      label: item.label[language],
      accelerator: item.keys,
      registerAccelerator: false,
      click: () => onCommand(item.command),
    };
  };
  const menus = MENUS.map(({ label, items }) => ({ label: label[language], submenu: items.map(itemOf) }));
  return isMac ? [{ role: 'appMenu' }, ...menus] : menus;
}
