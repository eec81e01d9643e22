import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import type { MenuRow } from '../../shared/bridge';
import { menuTemplate } from './menuTemplate';

const row = (fields: Partial<MenuRow> & Pick<MenuRow, 'id' | 'menu' | 'group'>): MenuRow => ({
  label: fields.id,
  shortcut: null,
  enabled: true,
  checked: null,
  ...fields,
});
const rows = [
  row({ id: 'story.new', menu: 'file', group: 'story', shortcut: 'Mod+N' }),
  row({ id: 'settings.open', menu: 'file', group: 'settings' }),
  row({ id: 'edit.pastePlain', menu: 'edit', group: 'edit' }),
  row({ id: 'edit.undo', menu: 'edit', group: 'edit', enabled: false }),
  row({ id: 'edit.find', menu: 'edit', group: 'find' }),
  row({ id: 'format.bold', menu: 'format', group: 'format', checked: true }),
];
const draw = (options: Partial<Parameters<typeof menuTemplate>[0]> = {}) =>
  menuTemplate({ language: 'en', isMac: false, rows, onCommand: () => undefined, ...options });
const itemsOf = (menu: MenuItemConstructorOptions | undefined) => (Array.isArray(menu?.submenu) ? menu.submenu : []);
const drawn = (menus: readonly MenuItemConstructorOptions[]) =>
  menus.map((menu) => [menu.label ?? menu.role, itemsOf(menu).map((item) => item.id ?? item.role ?? item.type)]);

const CLIPBOARD = ['cut', 'copy', 'paste', 'selectAll'];
const ZOOM = ['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'];

it('draws the commands of the page in their menus, with what Electron does by itself', () => {
  expect(drawn(draw())).toEqual([
    ['File', ['story.new', 'separator', 'settings.open', 'separator', 'quit']],
    // window 23
    ['Edit', ['edit.undo', 'separator', ...CLIPBOARD, 'edit.pastePlain', 'separator', 'edit.find']],
    ['Format', ['format.bold']],
    ['View', ZOOM],
  ]);
});

it('holds what Electron does by itself before the page is up', () => {
  expect(drawn(draw({ rows: [], language: 'vi' }))).toEqual([
    ['Tệp', ['quit']],
    ['Sửa', CLIPBOARD],
    ['Xem', ZOOM],
  ]);
  expect(draw({ isMac: true })[0]).toEqual({ role: 'appMenu' });
});

it('shows what is on, what cannot run now, and keys, which it leaves to the page', () => {
  const items = draw().flatMap(itemsOf);
  const item = (id: string) => items.find((candidate) => candidate.id === id);
  expect(item('format.bold')).toMatchObject({ type: 'checkbox', checked: true });
  expect(item('edit.undo')).toMatchObject({ enabled: false });
  expect(item('story.new')).toMatchObject({ accelerator: 'CmdOrCtrl+N', registerAccelerator: false });
});

it('sends a command by its id, and leaves to the page whether it is on then', () => {
  const chosen: string[] = [];
  const bold = draw({ onCommand: (id) => chosen.push(id) })
    .flatMap(itemsOf)
    .find(({ id }) => id === 'format.bold');
  const switched = { checked: false };
  (bold?.click as (item: { checked: boolean }) => void)(switched);
  expect(chosen).toEqual(['format.bold']);
  expect(switched.checked).toBe(true);
});
