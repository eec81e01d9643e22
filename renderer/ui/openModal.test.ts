// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { openModal } from './openModal';

// jsdom opens no dialogs.
Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });

function press(target: Element, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

// window 1
it('the key that closes a dialog does nothing more, and the keys before it do what they do', () => {
  const dialog = document.body.appendChild(document.createElement('dialog'));
  const field = dialog.appendChild(document.createElement('input'));
  const close = openModal(dialog);
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') close();
  });
  expect(press(field, 'a').defaultPrevented).toBe(false);
  expect(press(field, 'Enter').defaultPrevented).toBe(true);
});
