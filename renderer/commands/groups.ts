import type { MenuName } from '../../shared/bridge';
import type { TextKey } from '../i18n';

interface GroupRow {
  readonly label: TextKey;
  /** The menu of the application that contains its commands. */
  readonly menu: MenuName;
  /** Whether its commands work on the text of the body only, so that their keys mean nothing in another field. */
  readonly isOfBody?: true;
}

/** The groups of commands in the order in which they are shown; a command's group is what its id starts with. */
export const COMMAND_GROUPS = {
  story: { label: 'commandGroup.story', menu: 'file' },
  export: { label: 'commandGroup.export', menu: 'file' },
  settings: { label: 'commandGroup.settings', menu: 'file' },
  edit: { label: 'commandGroup.edit', menu: 'edit' },
  find: { label: 'commandGroup.find', menu: 'edit' },
  check: { label: 'commandGroup.check', menu: 'edit' },
  review: { label: 'commandGroup.review', menu: 'edit' },
  insert: { label: 'commandGroup.insert', menu: 'insert' },
  photo: { label: 'commandGroup.photo', menu: 'insert' },
  gallery: { label: 'commandGroup.gallery', menu: 'insert' },
  table: { label: 'commandGroup.table', menu: 'insert', isOfBody: true },
  format: { label: 'commandGroup.format', menu: 'format', isOfBody: true },
  link: { label: 'commandGroup.link', menu: 'format', isOfBody: true },
  block: { label: 'commandGroup.block', menu: 'format', isOfBody: true },
  list: { label: 'commandGroup.list', menu: 'format', isOfBody: true },
  view: { label: 'commandGroup.view', menu: 'view' },
  desk: { label: 'commandGroup.desk', menu: 'view' },
  version: { label: 'commandGroup.version', menu: 'view' },
  help: { label: 'commandGroup.help', menu: 'help' },
} as const satisfies Readonly<Record<string, GroupRow>>;

/** The name of a group of commands, which the ids of its commands start with. */
export type CommandGroup = keyof typeof COMMAND_GROUPS;

/** `group.verb`, the same id that the application's menu sends. */
export type CommandId = `${CommandGroup}.${string}`;

/** Returns the group of a command: what its id starts with. */
export function groupOf(id: CommandId): CommandGroup {
  // By its type an id starts with the name of a group.
  return id.slice(0, id.indexOf('.')) as CommandGroup;
}

/** Returns the row of a group in the table. */
export const groupRow = (group: CommandGroup): GroupRow => COMMAND_GROUPS[group];

/** Things of commands, in the order of their groups; those of one group keep theirs. */
export function byGroup<T extends { readonly id: CommandId }>(
  commands: readonly T[],
): readonly { readonly group: CommandGroup; readonly commands: readonly T[] }[] {
  const groups = Object.keys(COMMAND_GROUPS) as CommandGroup[]; // The keys of the table are its groups.
  return groups
    .map((group) => ({ group, commands: commands.filter(({ id }) => groupOf(id) === group) }))
    .filter((found) => found.commands.length > 0);
}
