import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Lang } from '../../shared/story';
import { menuTemplate } from './menuTemplate';

/** Puts up the application's menu; a choice of one of Stet's own commands goes to `onCommand`. */
export function setMenu(language: Lang, onCommand: (id: string) => void): void {
  const template: readonly MenuItemConstructorOptions[] = menuTemplate(
    language,
    process.platform === 'darwin',
    onCommand,
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
}
