import type { LexicalEditor } from 'lexical';
import { NoteMarkNode } from './NoteMarkNode';
import { NoteNode } from './NotesNode';

/** Shown before a footnote whose mark is gone. */
const NO_NUMBER = '–';

/**
 * Draws the number of every mark and footnote, by the order of the marks on the page. Done to the page and not to the nodes,
 * since a paragraph that moves changes the numbers of others. Returns what ends it.
 */
export function registerNoteNumbers(editor: LexicalEditor): () => void {
  let count = 0;
  const counted = (mutations: ReadonlyMap<string, 'created' | 'updated' | 'destroyed'>): void => {
    for (const mutation of mutations.values()) count += mutation === 'created' ? 1 : mutation === 'destroyed' ? -1 : 0;
  };
  const dispose = [NoteMarkNode, NoteNode].map((klass) => editor.registerMutationListener(klass, counted));
  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    const root = editor.getRootElement();
    if (root && count > 0 && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) drawNumbers(root);
  });
  const stopRoot = editor.registerRootListener((root) => {
    if (root) drawNumbers(root);
  });
  return () => {
    for (const end of dispose) end();
    stop();
    stopRoot();
  };
}

function drawNumbers(root: HTMLElement): void {
  const numbers = new Map<string, number>();
  const marks = [...root.querySelectorAll<HTMLElement>('.editor-note-mark')];
  for (const mark of marks) {
    const note = mark.dataset['note'] ?? '';
    if (!numbers.has(note)) numbers.set(note, numbers.size + 1);
    draw(mark, String(numbers.get(note)));
  }
  for (const note of root.querySelectorAll<HTMLElement>('.editor-note')) {
    const number = numbers.get(note.dataset['note'] ?? '');
    draw(note, number === undefined ? NO_NUMBER : String(number));
  }
}

function draw(element: HTMLElement, number: string): void {
  if (element.dataset['number'] !== number) element.dataset['number'] = number;
}
