const INPUT_EVENTS = [
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'cut',
  'copy',
  'paste',
  'click',
  'dragstart',
  'dragover',
  'drop',
  'dragend',
] as const;

/** Files that are dropped on a field are meant for the body; words are meant for the field. */
const bringsFiles = (event: Event): boolean =>
  event instanceof DragEvent && event.dataTransfer?.types.includes('Files') === true;

/**
 * Keeps what happens in the fields and buttons of a block from Lexical, whose listeners sit on the editor around it and
 * would type, delete or paste at the caret in the body as well. The mark is the one that Lexical sets for nested editors
 * (`hasStoppedLexicalPropagation`, lexical 0.52); e2e/flows/write.spec.ts fails when a later version drops it.
 */
export function keepInputEvents(element: HTMLElement): void {
  for (const name of INPUT_EVENTS) {
    element.addEventListener(name, (event) => {
      const { target } = event;
      if (target instanceof Element && target.closest('textarea, input, button') && !bringsFiles(event)) leave(event);
    });
  }
}

/** Marks an event as handled for Lexical. */
export const leave = (event: Event): void => void Object.assign(event, { _lexicalHandled: true });
