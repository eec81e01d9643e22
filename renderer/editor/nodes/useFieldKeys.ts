import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';

/** What the keys do that lead out of the fields of a block. */
export interface FieldKeysOptions {
  /** The last field is finished: the caret goes on below the block. */
  readonly onLeave: () => void;
  /** Escape in a field: back to the block. */
  readonly onEscape: () => void;
}

/** Handlers for the element around the fields of a block. */
export interface FieldKeys {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * The keys that lead through the fields of a block and out of it: ArrowDown at the end of a field goes to the next one, and
 * from the last one below the block, as Tab does. Tab moves on through the window instead while nothing but Tab has been
 * pressed since it brought the user into the fields: whoever walks through all of the window does not get back to the body.
 */
export function useFieldKeys({ onLeave, onEscape }: FieldKeysOptions): FieldKeys {
  const isTabbing = useRef(false);
  const isWalking = useRef(false);
  useEffect(() => {
    const onKey = ({ key }: Event & { key?: string }): void => {
      if (key === undefined || !['Shift', 'Control', 'Alt', 'Meta'].includes(key)) isTabbing.current = key === 'Tab';
      if (!isTabbing.current) isWalking.current = false;
    };
    // Seen before the focus moves, wherever it is now.
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onKey, true);
    };
  }, []);
  return {
    onFocus: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) isWalking.current = isTabbing.current;
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.key === 'Escape') onEscape();
      const { target, currentTarget } = event;
      if (!(target instanceof HTMLTextAreaElement)) return;
      const isDown = event.key === 'ArrowDown' && target.selectionStart === target.value.length;
      const next = fieldBehind(target, currentTarget);
      if (!isDown && (event.key !== 'Tab' || isWalking.current || next)) return;
      event.preventDefault();
      if (next) next.focus();
      else onLeave();
    },
  };
}

function fieldBehind(field: HTMLTextAreaElement, block: HTMLElement): HTMLTextAreaElement | undefined {
  const fields = [...block.querySelectorAll('textarea')];
  return fields[fields.indexOf(field) + 1];
}
