import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { menuTemplate } from './menuTemplate';

const itemsOf = (menus: readonly MenuItemConstructorOptions[]) =>
  menus.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));

it('has the same items in both languages, each with a label', () => {
  const [vi, en] = (['vi', 'en'] as const).map((language) => itemsOf(menuTemplate(language, false, () => undefined)));
  expect(vi?.map((item) => item.id ?? item.role ?? item.type)).toEqual(
    en?.map((item) => item.id ?? item.role ?? item.type),
  );
  expect(vi?.filter((item) => item.type !== 'separator' && !item.label)).toEqual([]);
});

it('sends a command by its id, and leaves its keys to the page', () => {
  const chosen: string[] = [];
  const item = itemsOf(menuTemplate('en', false, (id) => chosen.push(id))).find(
    (candidate) => candidate.id === 'story.new',
  );
  (item?.click as () => void)();
  expect(chosen).toEqual(['story.new']);
  expect(item?.registerAccelerator).toBe(false);
});
