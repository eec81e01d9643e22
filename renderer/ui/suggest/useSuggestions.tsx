import {
  useId,
  useRef,
  useState,
  type FocusEvent,
  type SyntheticEvent,
  type HTMLAttributes,
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
  type ReactPortal,
} from 'react';
import { createPortal } from 'react-dom';
import { suggest } from '../../../shared/text';
import { floatRoot } from '../floatRoot';
import { OptionList } from '../menu/OptionList';
import './SuggestionList.css';

/** A value that is offered for a field, and a word that distinguishes it from equal values. */
export interface Suggestion {
  readonly value: string;
  readonly detail?: string;
}

type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** Rows that are shown at once, none of them scrolled. */
const MOST_ROWS = 12;

/** What is offered for a field and when; `onFocus` is called when the field gets the focus. */
export interface SuggestionsOptions<T extends Suggestion> {
  /** Name of the list. */
  readonly label: string;
  readonly items: readonly T[];
  /** What of the field is being typed. */
  readonly query: string;
  /** What opens the list besides typing and Alt+ArrowDown. */
  readonly opensBy: 'typing' | 'arrow' | 'arrow and click';
  /** Puts what was picked into the field. */
  readonly onPick: (picked: T, field: TextBox) => void;
  readonly onFocus: () => void;
}

/** What a field is given so that a list of suggestions belongs to it. `onKeyDown` prevents the default of a key that was for the list. */
export type FieldAssist = Pick<
  HTMLAttributes<TextBox>,
  | 'aria-autocomplete'
  | 'aria-controls'
  | 'aria-activedescendant'
  | 'aria-haspopup'
  | 'onKeyDown'
  | 'onInput'
  | 'onClick'
  | 'onFocus'
  | 'onBlur'
> & { readonly autoComplete: 'off' };

/**
 * Suggestions for a field of free text: an editable combobox with a list and manual selection, after
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. Typing marks no row, so neither a Vietnamese keyboard nor Enter picks
 * what the user has not gone to by arrow.
 */
export function useSuggestions<T extends Suggestion>(
  options: SuggestionsOptions<T>,
): {
  readonly assist: FieldAssist;
  readonly isOpen: boolean;
  readonly list: ReactPortal | null;
} {
  const { label, items, query, opensBy } = options;
  const id = useId();
  const [field, setField] = useState<TextBox | null>(null);
  const [open, setOpen] = useState<{ readonly isTyped: boolean; readonly at: number | null } | null>(null);
  const isPicking = useRef(false);
  const rows = open ? suggest(open.isTyped ? query : '', items, MOST_ROWS) : [];
  const isOpen = open !== null && rows.length > 0 && field !== null;
  const at = isOpen ? open.at : null;
  const close = (): void => setOpen(null);
  const pick = (index: number): void => {
    const picked = rows[index];
    close();
    if (!picked || !field) return;
    isPicking.current = true;
    options.onPick(picked, field);
    isPicking.current = false;
  };
  const goTo = (index: number): void =>
    setOpen({ isTyped: open?.isTyped ?? false, at: (index + rows.length) % rows.length });
  const isForList = (event: KeyboardEvent<TextBox>): boolean => {
    const { key, altKey } = event;
    if (!isOpen) {
      if (key !== 'ArrowDown' || items.length === 0 || (opensBy === 'typing' && !altKey)) return false;
      setOpen({ isTyped: false, at: 0 });
      return true;
    }
    if (key === 'ArrowDown') goTo(at === null ? 0 : at + 1);
    else if (key === 'ArrowUp') goTo(at === null ? -1 : at - 1);
    else if (key === 'Enter' && at !== null) pick(at);
    else if (key === 'Escape') close();
    else {
      if (key === 'Tab' || key === 'Enter') close();
      return false;
    }
    return true;
  };
  const assist: FieldAssist = {
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': isOpen ? id : undefined,
    'aria-activedescendant': at === null ? undefined : `${id}-${at}`,
    onKeyDown: (event: KeyboardEvent<TextBox>) => {
      if (event.nativeEvent.isComposing || event.currentTarget.readOnly || !isForList(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onInput: (event: SyntheticEvent<TextBox>) => {
      setField(event.currentTarget);
      if (!isPicking.current) setOpen({ isTyped: true, at: null });
    },
    onClick: ({ currentTarget }: MouseEvent<TextBox>) => {
      if (opensBy === 'arrow and click' && !currentTarget.readOnly) setOpen(open ? null : { isTyped: false, at: null });
    },
    onFocus: ({ currentTarget }: FocusEvent<TextBox>) => {
      setField(currentTarget);
      options.onFocus();
    },
    onBlur: close,
  };
  return {
    assist,
    isOpen,
    list: isOpen ? createPortal(<SuggestionRows {...{ id, label, rows, at, field, pick }} />, floatRoot()) : null,
  };
}

interface SuggestionRowsProps {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Suggestion[];
  /** The marked row; null for none. */
  readonly at: number | null;
  readonly field: TextBox;
  readonly pick: (index: number) => void;
}

const SuggestionRows = ({ rows, field, pick, ...list }: SuggestionRowsProps): JSX.Element => (
  <OptionList
    {...list}
    className="suggestion-list"
    rows={rows.map(({ value, detail }) => ({ key: `${value} ${detail}`, label: value, detail }))}
    anchor={field}
    gap={4}
    maxHeight={420}
    onPick={pick}
  />
);

/** Puts words in place of a stretch of a field, as if they were typed: the field's own undo and change events follow. */
export function typeInto(field: TextBox, start: number, end: number, words: string): void {
  field.setSelectionRange(start, end);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to change a field that its own undo follows
  document.execCommand('insertText', false, words);
}
