import { DropdownMenu } from 'radix-ui';
import type { LucideIcon } from 'lucide-react';
import type { JSX, ReactNode } from 'react';
import './Menu.css';

export interface MenuItem {
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly onChoose: () => void;
}

/**
 * A button's menu. Not modal: the modal kind writes a `<style>` element, which the page's CSP forbids.
 * `children` is the button.
 */
export function Menu({
  items,
  children,
}: {
  readonly items: readonly MenuItem[];
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="ui-menu" align="start" sideOffset={4} collisionPadding={8}>
          {items.map(({ label, icon: Icon, onChoose }) => (
            <DropdownMenu.Item key={label} className="ui-menu__item" onSelect={onChoose}>
              {Icon && <Icon size={15} strokeWidth={1.75} aria-hidden />}
              {label}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
