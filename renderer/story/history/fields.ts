import type { BodyPort } from './bodyPort';
import type { Caret, FieldAddress } from './step';

/** Marks an element whose text fields are the story's, so that undo in them is undo of the story. */
export const STORY_FIELDS = { 'data-story-fields': '' } as const;

type TextField = HTMLInputElement | HTMLTextAreaElement;
type Field = TextField | HTMLSelectElement;

const isTextField = (target: unknown): target is TextField =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

const isField = (target: unknown): target is Field => isTextField(target) || target instanceof HTMLSelectElement;

/** Whether a target is a text field, of the story or of anything else. */
export const isAnyTextField = (target: EventTarget | null): target is TextField => isTextField(target);

/** Whether a target is a place where the story is written: one of its fields, or its body. */
export const isOfStory = (target: EventTarget | null): target is HTMLElement =>
  // A dialog that is opened from the paper is not a part of it.
  target instanceof HTMLElement &&
  target.closest('dialog, [data-story-fields]')?.matches('[data-story-fields]') === true;

const nameOf = (field: Field): string => field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '';

/** The fields of one name, in the block or, outside of the body, everywhere. */
function namesakes(scope: ParentNode, name: string): readonly Field[] {
  return [...scope.querySelectorAll('input, textarea, select')]
    .filter(isField)
    .filter((field) => nameOf(field) === name);
}

/** Returns the address of a field, by which it is found again after it was drawn anew. */
export function addressOf(field: Field, port: BodyPort<unknown> | null): FieldAddress {
  const block = port?.blockOf(field) ?? null;
  const scope = block === null ? document : (port?.elementOf(block) ?? document);
  const name = nameOf(field);
  return { block, name, index: namesakes(scope, name).indexOf(field) };
}

/** Where the caret is now. */
export function caretNow(port: BodyPort<unknown> | null): Caret {
  const { activeElement } = document;
  if (!isOfStory(activeElement)) return { kind: 'nowhere' };
  if (!isField(activeElement)) return activeElement.isContentEditable ? { kind: 'body' } : { kind: 'nowhere' };
  const [start, end] = isTextField(activeElement)
    ? [activeElement.selectionStart, activeElement.selectionEnd]
    : [null, null];
  return { kind: 'field', field: addressOf(activeElement, port), start, end };
}

/** Puts the caret back into a field, where that still exists; false where it does not. */
export function putCaret(caret: Caret & { kind: 'field' }, port: BodyPort<unknown> | null): boolean {
  const { block, name, index } = caret.field;
  const scope = block === null ? document : port?.elementOf(block);
  const field = scope ? namesakes(scope, name)[index] : undefined;
  if (!field) return false;
  field.focus();
  if (isTextField(field) && caret.start !== null) field.setSelectionRange(caret.start, caret.end);
  return true;
}
