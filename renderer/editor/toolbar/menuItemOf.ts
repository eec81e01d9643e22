import { isMac, shortcutLabel, type CommandNow } from '../../commands';
import type { Text } from '../../i18n';
import type { MenuItem } from '../../ui';

/** Returns a command as an item of a menu. */
export const menuItemOf = (command: CommandNow, text: Text): MenuItem => ({
  label: text(command.label),
  icon: command.icon,
  keys: command.shortcut === undefined ? undefined : shortcutLabel(command.shortcut, isMac()),
  isOn: command.isActive ? command.active : undefined,
  isDisabled: !command.enabled,
  onChoose: command.run,
});
