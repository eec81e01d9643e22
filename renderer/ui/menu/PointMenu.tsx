import { DropdownMenu } from 'radix-ui';
import type { ReactPortal } from 'react';
import { createPortal } from 'react-dom';
import { floatRoot } from '../floatRoot';
import { MenuContent, type MenuItem } from './MenuContent';
import './PointMenu.css';

/** The rows of a menu, where it opens, and what is done when it closes. */
export interface PointMenuProps {
  /** Read out. */
  readonly label: string;
  /** Where it opens, in px of the window. */
  readonly at: { readonly x: number; readonly y: number };
  /** What it is drawn in, for what is called in a modal dialog, which lies over all else; the window where none is given. */
  readonly container?: Element | undefined;
  readonly items: () => readonly (readonly MenuItem[])[];
  /** Called when it closes, chosen or not; here the focus is to be given back. */
  readonly onClosed: () => void;
}

/** Its caller gives the focus back, once it is unmounted. */
const KEEPS_FOCUS = (): void => undefined;

/** A menu that is open at a point of the window while it is mounted, as by a right click. */
export function PointMenu({ label, at, container = floatRoot(), items, onClosed }: PointMenuProps): ReactPortal {
  // Inside the paper the point would be counted from the paper's corner and scroll with it.
  return createPortal(
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
      <MenuContent items={items} container={container} align="start" gap={2} onClosed={KEEPS_FOCUS} />
    </DropdownMenu.Root>,
    container,
  );
}
