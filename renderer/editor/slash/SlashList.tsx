import { useEffect, type JSX } from 'react';
import { isMac, shortcutLabel, type CommandNow } from '../../commands';
import { useText } from '../../i18n';
import { useFloatingAt, type Anchor } from '../../ui';
import './SlashList.css';

/**
 * The rows of the list and where it is; `onPoint` is called with the row under the pointer, `onChoose` with the chosen
 * one.
 */
export interface SlashListProps {
  /** Of the list; each row's is this, a hyphen and its number. */
  readonly id: string;
  readonly rows: readonly CommandNow[];
  /** Number of the row that Enter chooses. */
  readonly at: number;
  /** The position of the slash on the screen. */
  readonly anchor: Anchor;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (index: number) => void;
}

/** The rows that a slash offers, below it. */
export function SlashList({ id, rows, at, anchor, onPoint, onChoose }: SlashListProps): JSX.Element {
  const text = useText();
  const { ref, style } = useFloatingAt({ anchor, placement: 'bottom-start', gap: 6, maxHeight: 320 });
  useEffect(() => document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' }), [id, at]);
  return (
    <div
      ref={ref}
      style={style}
      id={id}
      role="listbox"
      // For axe: what scrolls can be reached. While the list is open, Tab chooses from it.
      tabIndex={0}
      aria-label={text('editor.slashMenu')}
      className="slash-list"
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
    >
      {rows.map(({ id: command, icon: Icon, label, shortcut }, index) => (
        <div
          key={command}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="slash-list__row"
          onMouseMove={() => index !== at && onPoint(index)}
          onClick={() => onChoose(index)}
        >
          {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
          <span>{text(label)}</span>
          {shortcut !== undefined && <kbd aria-hidden>{shortcutLabel(shortcut, isMac())}</kbd>}
        </div>
      ))}
    </div>
  );
}
