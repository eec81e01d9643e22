import { autoUpdate, flip, offset, shift, size, useFloating } from '@floating-ui/react';
import { useEffect, type JSX } from 'react';
import { isMac, shortcutLabel, type CommandNow } from '../../commands';
import { useText } from '../../i18n';
import './SlashList.css';

export interface SlashListProps {
  /** Of the list; each row's is this, a hyphen and its number. */
  readonly id: string;
  readonly rows: readonly CommandNow[];
  /** Number of the row that Enter chooses. */
  readonly at: number;
  /** Where the slash stands on the screen. */
  readonly place: () => DOMRect;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (index: number) => void;
}

/** The rows that a slash offers, below it. */
export function SlashList({ id, rows, at, place, onPoint, onChoose }: SlashListProps): JSX.Element {
  const text = useText();
  const { refs, floatingStyles, update } = useFloating({
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 }), size({ padding: 8, apply: limitHeight })],
    whileElementsMounted: autoUpdate,
  });
  useEffect(() => {
    refs.setPositionReference({ getBoundingClientRect: place });
    update();
  }, [refs, place, update]);
  useEffect(() => document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' }), [id, at]);
  return (
    <div
      ref={refs.setFloating}
      style={floatingStyles}
      id={id}
      role="listbox"
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

const HIGHEST = 320;

function limitHeight({
  availableHeight,
  elements,
}: {
  readonly availableHeight: number;
  readonly elements: { readonly floating: HTMLElement };
}): void {
  elements.floating.style.maxHeight = `${Math.min(HIGHEST, Math.max(120, availableHeight))}px`;
}
