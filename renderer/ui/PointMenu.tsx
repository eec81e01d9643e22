import { DropdownMenu } from 'radix-ui';
import type { JSX } from 'react';
import { Items, type MenuItem } from './Menu';
import './PointMenu.css';

export interface PointMenuProps {
  /** Read out. */
  readonly label: string;
  /** Where it opens, in px of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly items: () => readonly (readonly MenuItem[])[];
  /** Called when it closes, chosen or not; here the focus is to be given back. */
  readonly onClosed: () => void;
}

/** A menu that is open at a point of the window while it is mounted, as by a right click. */
export function PointMenu({ label, at, items, onClosed }: PointMenuProps): JSX.Element {
  return (
    <DropdownMenu.Root
      open
      modal={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClosed();
      }}
    >
      <DropdownMenu.Trigger asChild>
        <button type="button" tabIndex={-1} className="ui-point" aria-label={label} style={{ left: at.x, top: at.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="ui-menu"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <Items items={items} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
