import { useEffect, useState, type JSX } from 'react';
import { isMenuKey } from '../../commands';
import { useText } from '../../i18n';
import { highlightAtCaret, highlightAtPoint, misspellingAt, type Misspelling } from '../../story';
import { PointMenu, type MenuItem } from '../../ui';
import { isFocusLeft } from '../toolbar/focusBody';
import { fieldItems } from './contextItems';
import { useSpellingItems } from './useSpellingItems';

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Call {
  readonly field: TextField;
  /** The misspelt word that it was called at. */
  readonly misspelling: Misspelling | null;
  /** In px of the window. */
  readonly at: { readonly x: number; readonly y: number };
}

/** The menu of a right click in a text field of the window, of the menu key and of Shift+F10 there. The body has its own. */
export function FieldMenu(): JSX.Element | null {
  const text = useText();
  const [called, setCalled] = useState<Call | null>(null);
  useEffect(() => {
    const answer = (event: Event, of: (field: TextField) => Pick<Call, 'at' | 'misspelling'>): void => {
      const { target: field } = event;
      // The body has answered for its own fields.
      if (event.defaultPrevented || !isTextField(field)) return;
      event.preventDefault();
      setCalled({ field, ...of(field) });
    };
    const onMenu = (event: MouseEvent): void => {
      const { clientX: x, clientY: y } = event;
      answer(event, () => ({ at: { x, y }, misspelling: misspellingAt(highlightAtPoint('check', x, y)) }));
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!isMenuKey(event)) return;
      answer(event, (field) => ({ at: belowField(field), misspelling: misspellingAt(highlightAtCaret('check')) }));
    };
    document.addEventListener('contextmenu', onMenu);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('contextmenu', onMenu);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  const spelling = useSpellingItems(called?.misspelling ?? null);
  if (!called || spelling === null) return null;
  const { field, at } = called;
  const giveBack = (): void => field.focus({ preventScroll: true });
  const withFocus = (item: MenuItem): MenuItem => ({
    ...item,
    // Once the menu is gone and the focus is back where it is meant to be done.
    onChoose: () => {
      setTimeout(() => {
        giveBack();
        item.onChoose();
      });
    },
  });
  const groups = [spelling, fieldItems(text, field.readOnly)].filter((group) => group.length > 0);
  return (
    <PointMenu
      label={text('editor.contextMenu')}
      at={at}
      container={field.closest('dialog') ?? undefined}
      items={() => groups.map((group) => group.map(withFocus))}
      onClosed={() => {
        setCalled(null);
        // A click beside the menu may have taken it.
        setTimeout(() => isFocusLeft() && giveBack());
      }}
    />
  );
}

/** Only a field of text reports what is selected in it. */
const isTextField = (target: EventTarget | null): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.selectionStart !== null);

function belowField(field: TextField): Call['at'] {
  const { left, bottom } = field.getBoundingClientRect();
  return { x: left + 8, y: bottom };
}
