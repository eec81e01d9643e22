export { isMac, registerShortcuts } from './keyboard';
export { refreshCommands, registerCommands, runCommand, useCommand, type Command } from './registry';
export { shortcutLabel } from './shortcut';
