import { fixEth, normalizeText } from '../../shared/text';

const INTO = new Set(['insertFromPaste', 'insertFromDrop', 'insertFromYank', 'insertFromPasteAsQuotation']);

/**
 * Has what is pasted or dropped into any plain field of the page come in as Stet keeps text: normalised, and in one line
 * where the field is one. One step of the field's undo, the caret at its end. A field takes `most` characters, or its own
 * `maxLength`; what is pasted beyond that is cut off, and `onCut` is notified how many characters that were. Returns a dispose function.
 */
export function registerPlainFieldPaste(
  { most, onCut }: { readonly most: number; readonly onCut: (count: number) => void },
  target: Document = document,
): () => void {
  const onBeforeInput = (event: InputEvent): void => {
    const field = event.target;
    if (!INTO.has(event.inputType) || !isTextField(field) || field.readOnly) return;
    const given = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    const whole = fieldText(given, isOfManyLines(field));
    const text = beginningOf(whole, roomIn(field, most));
    if (text === given) return;
    event.preventDefault();
    if (text !== whole) onCut(whole.length - text.length);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to change a field that its own undo follows
    if (text !== '') target.execCommand('insertText', false, text);
  };
  target.addEventListener('beforeinput', onBeforeInput, { capture: true });
  return () => target.removeEventListener('beforeinput', onBeforeInput, { capture: true });
}

/** Returns a text as a field takes it. */
export function fieldText(text: string, isOfManyLines: boolean): string {
  const words = fixEth(normalizeText(text));
  return isOfManyLines ? words.replace(/\r\n|\r/g, '\n') : oneLine(words);
}

/** Line ends become spaces; those at the ends of the text go. */
const oneLine = (text: string): string =>
  text.replace(/\s+/g, (space, at: number) => {
    if (!/[\r\n]/.test(space)) return space.replace(/\t/g, ' ');
    return at === 0 || at + space.length === text.length ? '' : ' ';
  });

/** How many characters a field can take in place of what is selected in it. */
function roomIn(field: HTMLTextAreaElement | HTMLInputElement, most: number): number {
  const { value, selectionStart, selectionEnd, maxLength } = field;
  const longest = maxLength < 0 ? most : Math.min(maxLength, most);
  return Math.max(0, longest - value.length + ((selectionEnd ?? 0) - (selectionStart ?? 0)));
}

/** The first characters of a text, at most so many; one of two halves is left out whole. */
const beginningOf = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

const isTextField = (target: EventTarget | null): target is HTMLTextAreaElement | HTMLInputElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'password');

const isOfManyLines = (field: HTMLTextAreaElement | HTMLInputElement): boolean => field.dataset['lines'] === 'many';
