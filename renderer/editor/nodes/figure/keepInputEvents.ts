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
] as const;

/**
 * Keeps what happens in the text fields of a block from Lexical, whose listeners sit on the editor around it and would
 * type, delete or paste at the caret in the body as well. The mark is the one that Lexical sets for nested editors
 * (`hasStoppedLexicalPropagation`, lexical 0.52); e2e/flows/write.spec.ts fails when a later version drops it.
 */
export function keepInputEvents(element: HTMLElement): void {
  for (const name of INPUT_EVENTS) {
    element.addEventListener(name, (event) => {
      const { target } = event;
      if (
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLInputElement ||
        target instanceof HTMLButtonElement
      ) {
        Object.assign(event, { _lexicalHandled: true });
      }
    });
  }
}
