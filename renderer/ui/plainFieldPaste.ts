import { fixEth, normalizeText } from '../../shared/text';

const INTO = new Set(['insertFromPaste', 'insertFromDrop', 'insertFromYank', 'insertFromPasteAsQuotation']);

/**
 * Has what is pasted or dropped into any plain field of the page come in as Stet keeps text: normalised, and in one line
 * where the field is one. One step of the field's undo, the caret at its end. Gives its undo.
 */
export function registerPlainFieldPaste(target: Document = document): () => void {
  const onBeforeInput = (event: InputEvent): void => {
    const field = event.target;
    if (!INTO.has(event.inputType) || !isTextField(field) || field.readOnly) return;
    const given = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    const text = fieldText(given, isOfManyLines(field));
    if (text === given) return;
    event.preventDefault();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to change a field that its own undo follows
    if (text !== '') target.execCommand('insertText', false, text);
  };
  target.addEventListener('beforeinput', onBeforeInput, { capture: true });
  return () => target.removeEventListener('beforeinput', onBeforeInput, { capture: true });
}

/** A text as a field takes it. */
export function fieldText(text: string, isOfManyLines: boolean): string {
  const words = fixEth(normalizeText(text));
  return isOfManyLines ? words.replace(/\r\n|\r/g, '\n') : oneLine(words);
}

/** Line ends become spaces; those at the ends of the text go. */
const oneLine = (text: string): string =>
  text
    .replace(/^\s*[\r\n]+\s*|\s*[\r\n]+\s*$/g, '')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/\t/g, ' ');

const isTextField = (target: EventTarget | null): target is HTMLTextAreaElement | HTMLInputElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'password');

const isOfManyLines = (field: HTMLTextAreaElement | HTMLInputElement): boolean => field.dataset['lines'] === 'many';
