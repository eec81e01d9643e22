import { DropdownMenu } from 'radix-ui';
import type { JSX } from 'react';
import { MenuRow, type MenuRowProps } from './MenuRow';

/** One row of a menu; `onChoose` is called when the user clicks it or presses Enter on it. */
export interface MenuItem extends Pick<MenuRowProps, 'label' | 'icon' | 'keys'> {
  /** For what is on or off. */
  readonly isOn?: boolean | undefined;
  readonly isDisabled?: boolean;
  /** Drawn less loud: what is possible and not what is usual. */
  readonly isQuiet?: boolean;
  /** A row without words, which keeps the place of one that may come. */
  readonly isBlank?: boolean;
  readonly onChoose: () => void;
}

/** The rows of a menu, where it is drawn, and what happens to the focus when it closes. */
export interface MenuContentProps {
  /** Called once the menu is open; a line between two groups. */
  readonly items: () => readonly (readonly MenuItem[])[];
  readonly container: Element;
  readonly align: 'start' | 'end';
  /** Room between the menu and what it belongs to, in px. */
  readonly gap: number;
  /** Called when it closes, in place of focusing what opened it; null to focus that. */
  readonly onClosed: (() => void) | null;
}

/** An open menu: Radix has its keys, its focus and its place. */
export function MenuContent({ items, container, align, gap, onClosed }: MenuContentProps): JSX.Element {
  return (
    <DropdownMenu.Portal container={container}>
      <DropdownMenu.Content
        className="ui-menu"
        align={align}
        sideOffset={gap}
        collisionPadding={8}
        // A menu that is longer than the window slides, which must not need a mouse.
        tabIndex={0}
        onCloseAutoFocus={(event) => {
          if (!onClosed) return;
          event.preventDefault();
          onClosed();
        }}
      >
        <Groups items={items} />
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  );
}

// A component of its own, so that the rows are asked for only while the menu is open.
function Groups({ items }: Pick<MenuContentProps, 'items'>): JSX.Element[] {
  return items().map((group, index) => (
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
  const { label, icon, keys, isOn, isDisabled = false, isQuiet = false, onChoose } = item;
  const inside = <MenuRow label={label} icon={icon} keys={keys} isOn={isOn} />;
  const props = { className: 'ui-menu__item', 'data-quiet': isQuiet, disabled: isDisabled, onSelect: onChoose };
  if (isOn === undefined) return <DropdownMenu.Item {...props}>{inside}</DropdownMenu.Item>;
  return (
    <DropdownMenu.CheckboxItem {...props} checked={isOn}>
      {inside}
    </DropdownMenu.CheckboxItem>
  );
}
