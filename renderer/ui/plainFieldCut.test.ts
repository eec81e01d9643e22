// @vitest-environment jsdom
// loss 9
import { expect, it, onTestFinished, vi } from 'vitest';
import { registerPlainFieldPaste } from './plainFieldPaste';

/** A field that holds `value` with the caret at its end, and a paste into it; jsdom has no `execCommand` of its own. */
function someField(value: string, most: number, maxLength = -1) {
  const field = document.createElement('textarea');
  if (maxLength >= 0) field.maxLength = maxLength;
  field.value = value;
  document.body.append(field);
  field.setSelectionRange(value.length, value.length);
  const inserted: string[] = [];
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what the paste calls
  document.execCommand = (_command, _ui, text = '') => inserted.push(text) > 0;
  const onCut = vi.fn<(count: number) => void>();
  const dispose = registerPlainFieldPaste({ most, onCut });
  onTestFinished(() => {
    dispose();
    field.remove();
  });
  return {
    field,
    onCut,
    paste: (data: string) => {
      const event = new InputEvent('beforeinput', {
        inputType: 'insertFromPaste',
        data,
        bubbles: true,
        cancelable: true,
      });
      field.dispatchEvent(event);
      return { inserted: event.defaultPrevented ? inserted.join('') : data };
    },
  };
}

it('what a field has no room for is cut off, and counted', () => {
  const { paste, onCut } = someField('Tít', 10);
  expect(paste('một hai ba bốn')).toEqual({ inserted: 'một hai' });
  expect(onCut).toHaveBeenCalledExactlyOnceWith(7);
});

it('what is selected makes room, and a field with a shorter limit of its own keeps that', () => {
  const { paste, onCut, field } = someField('Tít cũ', 10, 6);
  field.setSelectionRange(0, 6);
  expect(paste('Tít mới')).toEqual({ inserted: 'Tít mớ' });
  expect(onCut).toHaveBeenCalledExactlyOnceWith(1);
});

it('half of a character is left out whole, and what fits comes in as it is', () => {
  const { paste, onCut } = someField('', 4);
  expect(paste('abc😀')).toEqual({ inserted: 'abc' });
  expect(onCut).toHaveBeenCalledExactlyOnceWith(2);
  expect(paste('bốn!')).toEqual({ inserted: 'bốn!' });
  expect(onCut).toHaveBeenCalledOnce();
});
