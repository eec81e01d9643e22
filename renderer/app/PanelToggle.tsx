import type { JSX } from 'react';
import { useCommand, useShortcut } from '../commands';
import { useText } from '../i18n';
import { Button } from '../ui';

/** The button at the foot of the window that shows or hides a panel. */
export function PanelToggle({ id }: { readonly id: 'view.desk' | 'view.inspector' }): JSX.Element | null {
  const text = useText();
  const command = useCommand(id);
  const keys = useShortcut(id);
  if (!command) return null;
  const label = text(command.label);
  return (
    <Button
      look="quiet"
      icon={command.icon}
      iconOnly
      label={label}
      title={keys === null ? label : `${label} (${keys})`}
      aria-expanded={command.active}
      onClick={command.run}
    />
  );
}
