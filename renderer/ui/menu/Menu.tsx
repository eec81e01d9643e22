import { DropdownMenu } from 'radix-ui';
import type { JSX, ReactNode } from 'react';
import { floatRoot } from '../floatRoot';
import { MenuContent, type MenuItem } from './MenuContent';

/** The rows of a menu, and the button that opens it. */
export interface MenuProps {
  /** The rows, or a function that returns them at the time of opening, in groups with a line between two. */
  readonly items: readonly MenuItem[] | (() => readonly (readonly MenuItem[])[]);
  /** Where the focus goes when the menu closes, when not back to the button. */
  readonly onClosed?: () => void;
  readonly align?: 'start' | 'end';
  /** The button. */
  readonly children: ReactNode;
}

/** A button's menu. Not modal: the modal kind writes a `<style>` element, which the page's CSP forbids. */
export function Menu({ items, onClosed, align = 'start', children }: MenuProps): JSX.Element {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <MenuContent
        items={typeof items === 'function' ? items : () => [items]}
        container={floatRoot()}
        align={align}
        gap={4}
        onClosed={onClosed ?? null}
      />
    </DropdownMenu.Root>
  );
}
