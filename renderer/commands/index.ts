export { byGroup, groupOf, groupRow, type CommandGroup, type CommandId } from './groups';
export { isField, isMac, isMenuKey, registerShortcuts, useShortcut } from './keyboard';
export {
  commandsNow,
  onCommandsChange,
  refreshCommands,
  registerCommands,
  runCommand,
  useActiveCommand,
  useCommand,
  type Command,
  type CommandNow,
} from './registry';
export { isShortcut, shortcutLabel } from './shortcut';
export { rankCommands } from './rankCommands';
