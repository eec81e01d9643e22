import { useEffect, useState, type JSX } from 'react';
import { isMenuKey } from '../../commands';
import { useText } from '../../i18n';
import { PointMenu } from '../../ui';
import { isFocusLeft } from '../toolbar/focusBody';
import { fieldItems } from './contextItems';

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Call {
  readonly field: TextField;
  /** In px of the window. */
  readonly at: { readonly x: number; readonly y: number };
}

/** The menu of a right click in a text field of the window, of the menu key and of Shift+F10 there. The body has its own. */
export function FieldMenu(): JSX.Element | null {
  const text = useText();
  const [called, setCalled] = useState<Call | null>(null);
  useEffect(() => {
    const answer = (event: Event, at: (field: TextField) => Call['at']): void => {
      const { target: field } = event;
      // The body has answered for its own fields.
      if (event.defaultPrevented || !isTextField(field)) return;
      event.preventDefault();
      setCalled({ field, at: at(field) });
    };
    const onMenu = (event: MouseEvent): void => answer(event, () => ({ x: event.clientX, y: event.clientY }));
    const onKey = (event: KeyboardEvent): void => {
      if (isMenuKey(event)) answer(event, belowField);
    };
    document.addEventListener('contextmenu', onMenu);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('contextmenu', onMenu);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  if (!called) return null;
  const { field, at } = called;
  const giveBack = (): void => field.focus({ preventScroll: true });
  const items = fieldItems(text, field.readOnly).map((item) => ({
    ...item,
    // Once the menu is gone and the focus is back where it is meant to be done.
    onChoose: () => {
      setTimeout(() => {
        giveBack();
        item.onChoose();
      });
    },
  }));
  return (
    <PointMenu
      label={text('editor.contextMenu')}
      at={at}
      container={field.closest('dialog') ?? undefined}
      items={() => [items]}
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
