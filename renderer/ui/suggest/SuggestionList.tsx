import { useEffect, type JSX } from 'react';
import { useFloatingAt, type Anchor } from '../useFloatingAt';
import './SuggestionList.css';

/** A value that is offered for a field, and a word that distinguishes it from equal values. */
export interface Suggestion {
  readonly value: string;
  readonly detail?: string;
}

/** The rows of the list and where it is; `onPick` is called with the number of the clicked row. */
export interface SuggestionListProps {
  /** Of the list; each row's is this, a hyphen and its number. */
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Suggestion[];
  /** Number of the row that Enter picks; null for none. */
  readonly at: number | null;
  readonly anchor: Anchor;
  readonly onPick: (index: number) => void;
}

/** What is offered for a field, below it. The pointer marks no row: Enter would pick where it happens to be. */
export function SuggestionList({ id, label, rows, at, anchor, onPick }: SuggestionListProps): JSX.Element {
  const { ref, style } = useFloatingAt({ anchor, placement: 'bottom-start', gap: 4, maxHeight: 420 });
  useEffect(() => document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' }), [id, at]);
  return (
    <div
      ref={ref}
      style={style}
      id={id}
      role="listbox"
      aria-label={label}
      className="suggestion-list"
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      {rows.map(({ value, detail }, index) => (
        <div
          key={`${value} ${detail}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="suggestion-list__row"
          onClick={() => onPick(index)}
        >
          <span>{value}</span>
          {detail !== undefined && <small>{detail}</small>}
        </div>
      ))}
    </div>
  );
}
