import { isOfStory } from './fields';

/** What the user just did at the keyboard, from its first event to the end of the task that it made. */
export interface Input {
  readonly how: 'insert' | 'delete' | 'break' | 'whole';
  readonly target: HTMLElement;
  /** In a text field: its text and caret before the key. */
  readonly field: { readonly value: string; readonly start: number | null; readonly end: number | null } | null;
  /** Names the composition that it is part of; null outside of one. */
  readonly composition: number | null;
}

let current: Input | null = null;
let compositions = 0;
let composition: number | null = null;

/** What the user does at the keyboard at this moment; null where a change has another cause. */
export const currentInput = (): Input | null => current;

/** Whether a word is being composed. */
export const isComposing = (): boolean => composition !== null;

const HOW: Readonly<Record<string, Input['how']>> = {
  insertText: 'insert',
  insertCompositionText: 'insert',
  insertFromComposition: 'insert',
  deleteCompositionText: 'insert',
  insertParagraph: 'break',
  insertLineBreak: 'break',
};

const howOf = (inputType: string): Input['how'] =>
  HOW[inputType] ?? (/^delete(?!ByCut|ByDrag)/.test(inputType) ? 'delete' : 'whole');

function begin(target: EventTarget | null, how: Input['how']): void {
  if (!isOfStory(target)) return;
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  const field = isField ? { value: target.value, start: target.selectionStart, end: target.selectionEnd } : null;
  const input = { how, target, field, composition };
  current = input;
  setTimeout(() => {
    if (current === input) current = null;
  });
}

/** Keeps `currentInput` in step with the keyboard; returns a dispose function. */
export function registerInput(target: Window = window): () => void {
  const onBeforeInput = (event: InputEvent): void => begin(event.target, howOf(event.inputType));
  // Lexical deletes and breaks at the key itself, before there is any input event.
  const onKeyDown = ({ key, target: at, isComposing: isOther }: KeyboardEvent): void => {
    if (isOther) return;
    current = null;
    if (key === 'Backspace' || key === 'Delete') begin(at, 'delete');
    else if (key === 'Enter') begin(at, 'break');
  };
  const onStart = ({ target: at }: CompositionEvent): void => {
    compositions += 1;
    composition = compositions;
    // Lexical makes room for the word at once, before there is any input.
    begin(at, 'insert');
  };
  const onEnd = (event: CompositionEvent): void => {
    const ended = composition;
    begin(event.target, 'insert');
    // The last of its changes may come with the end itself.
    setTimeout(() => {
      if (composition === ended) composition = null;
    });
  };
  target.addEventListener('beforeinput', onBeforeInput, true);
  target.addEventListener('keydown', onKeyDown, true);
  target.addEventListener('compositionstart', onStart, true);
  target.addEventListener('compositionend', onEnd, true);
  return () => {
    target.removeEventListener('beforeinput', onBeforeInput, true);
    target.removeEventListener('keydown', onKeyDown, true);
    target.removeEventListener('compositionstart', onStart, true);
    target.removeEventListener('compositionend', onEnd, true);
  };
}
