import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { JSX, ReactNode } from 'react';
import { floatRoot } from './floatRoot';
import './Menu.css';

/** One row of a menu; `onChoose` is called when the user clicks it or presses Enter on it. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  /** Keys that do the same, as a user reads them. */
  readonly keys?: string | undefined;
  /** For what is on or off. */
  readonly isOn?: boolean | undefined;
  readonly isDisabled?: boolean;
  /** Drawn less loud: what is possible and not what is usual. */
  readonly isQuiet?: boolean;
  /** A row without words, which keeps the place of one that may come. */
  readonly isBlank?: boolean;
  readonly onChoose: () => void;
}

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
      <DropdownMenu.Portal container={floatRoot()}>
        <DropdownMenu.Content
          className="ui-menu"
          align={align}
          sideOffset={4}
          collisionPadding={8}
          // A menu that is longer than the window slides, which must not need a mouse.
          tabIndex={0}
          onCloseAutoFocus={(event) => {
            if (!onClosed) return;
            event.preventDefault();
            onClosed();
          }}
        >
          <Items items={items} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** The rows of a menu, a line between two groups. */
export function Items({ items }: Pick<MenuProps, 'items'>): JSX.Element[] {
  return (typeof items === 'function' ? items() : [items]).map((group, index) => (
    <DropdownMenu.Group key={index} className="ui-menu__group">
      {group.map((item, at) =>
        item.isBlank === true ? (
          <div key={at} className="ui-menu__item" aria-hidden />
        ) : (
          <Item key={item.label} item={item} />
        ),
      )}
    </DropdownMenu.Group>
  ));
}

function Item({ item }: { readonly item: MenuItem }): JSX.Element {
  const { label, icon: Icon, keys, isOn, isDisabled = false, isQuiet = false, onChoose } = item;
  const inside = (
    <>
      {Icon && <Icon size={15} strokeWidth={1.75} aria-hidden />}
      <span className="ui-menu__label">{label}</span>
      {isOn === true && <Check size={14} aria-hidden />}
      {keys !== undefined && (
        <kbd className="ui-menu__keys" aria-hidden>
          {keys}
        </kbd>
      )}
    </>
  );
  const props = { className: 'ui-menu__item', 'data-quiet': isQuiet, disabled: isDisabled, onSelect: onChoose };
  if (isOn === undefined) return <DropdownMenu.Item {...props}>{inside}</DropdownMenu.Item>;
  return (
    <DropdownMenu.CheckboxItem {...props} checked={isOn}>
      {inside}
    </DropdownMenu.CheckboxItem>
  );
}
