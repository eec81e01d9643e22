import { z } from 'zod';

/** The menus of the application that hold commands of the page, in their order. */
export const MENU_NAMES = ['file', 'edit', 'insert', 'format', 'view', 'help'] as const;
/** One menu of the application that contains commands of the page. */
export type MenuName = (typeof MENU_NAMES)[number];

/** One command of the page as the application's menu shows it. */
export const menuRowSchema = z.strictObject({
  /** Sent back in `menu:command` when it is chosen. */
  id: z.string().max(100),
  menu: z.enum(MENU_NAMES),
  /** Rows of one group are together, with a line between groups. */
  group: z.string().max(40),
  label: z.string().min(1).max(200),
  /** Keys as in "Mod+Shift+K", shown and not taken; null where it has none. */
  shortcut: z.string().max(40).nullable(),
  enabled: z.boolean(),
  /** Whether what it switches is on; null where it switches nothing. */
  checked: z.boolean().nullable(),
});
/** One command of the page as a row of the application's menu. */
export type MenuRow = z.infer<typeof menuRowSchema>;
