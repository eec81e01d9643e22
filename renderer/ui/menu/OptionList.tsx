import { useEffect, type JSX } from 'react';
import { useFloatingAt, type Anchor } from '../useFloatingAt';
import { MenuRow, type MenuRowProps } from './MenuRow';

/** One row of a list of options; `key` distinguishes it from all others. */
export interface OptionRow extends Omit<MenuRowProps, 'isOn'> {
  readonly key: string;
}

/** The rows of the list and where it is; the callbacks get the number of a row. */
export interface OptionListProps {
  /** Of the list; each row's is this, a hyphen and its number. */
  readonly id: string;
  readonly label: string;
  /** The block of its sheet, for its size. */
  readonly className: string;
  readonly rows: readonly OptionRow[];
  /** Number of the row that Enter picks; null for none. */
  readonly at: number | null;
  readonly anchor: Anchor;
  /** Room between list and anchor, in px. */
  readonly gap: number;
  /** How high it may become, in px. */
  readonly maxHeight: number;
  /** Called when the pointer moves over another row than the one at hand; without it the pointer marks none. */
  readonly onPoint?: (index: number) => void;
  /** Called at a click. */
  readonly onPick: (index: number) => void;
  /** For a list whose rows scroll: 0 makes it a stop of the Tab key, as axe asks. */
  readonly tabIndex?: 0;
}

/**
 * A listbox beside a text that keeps the focus and the caret, and identifies the row at hand by `aria-activedescendant`.
 * By hand, since each list of Radix and cmdk takes the focus.
 */
export function OptionList(props: OptionListProps): JSX.Element {
  const { id, label, className, rows, at, anchor, gap, maxHeight, onPoint, onPick, tabIndex } = props;
  const { ref, style } = useFloatingAt({ anchor, placement: 'bottom-start', gap, maxHeight });
  useEffect(() => document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' }), [id, at]);
  return (
    <div
      ref={ref}
      style={style}
      id={id}
      role="listbox"
      tabIndex={tabIndex}
      aria-label={label}
      className={`ui-menu ui-menu--options ${className}`}
      // The focus and the caret stay in the text.
      onMouseDown={(event) => event.preventDefault()}
    >
      {rows.map(({ key, ...row }, index) => (
        <div
          key={key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="ui-menu__item"
          onMouseMove={() => index !== at && onPoint?.(index)}
          onClick={() => onPick(index)}
        >
          <MenuRow {...row} />
        </div>
      ))}
    </div>
  );
}
