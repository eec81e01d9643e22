export { isMac, registerShortcuts } from './keyboard';
export { allCommands, refreshCommands, registerCommands, runCommand, useCommand, type Command } from './registry';
export { shortcutLabel } from './shortcut';
