import type { LexicalEditor } from 'lexical';
import { defineBehaviour } from '../host';

type Points = readonly [Node | null, number, Node | null, number];

function pointsNow(): Points {
  const selection = getSelection();
  return [
    selection?.anchorNode ?? null,
    selection?.anchorOffset ?? 0,
    selection?.focusNode ?? null,
    selection?.focusOffset ?? 0,
  ];
}

/**
 * Updates the editor's selection before a key is handled; returns a dispose function. The browser reports a selection
 * some moments after it moved it, and on a busy machine the next key is quicker: Delete would leave the letter that was
 * selected last.
 */
function registerSelection(editor: LexicalEditor): () => void {
  let told = pointsNow();
  const note = (): void => void (told = pointsNow());
  const catchUp = ({ isComposing, currentTarget }: KeyboardEvent): void => {
    const now = pointsNow();
    // A menu that was open may have left the selection of the page elsewhere; the editor knows its own still.
    const isHere = currentTarget instanceof Node && currentTarget.contains(now[0]) && currentTarget.contains(now[2]);
    if (isComposing || !isHere || now.every((point, index) => point === told[index])) return;
    document.dispatchEvent(new Event('selectionchange'));
  };
  document.addEventListener('selectionchange', note, { capture: true });
  const stop = editor.registerRootListener((root, before) => {
    before?.removeEventListener('keydown', catchUp, { capture: true });
    root?.addEventListener('keydown', catchUp, { capture: true });
  });
  return () => {
    document.removeEventListener('selectionchange', note, { capture: true });
    stop();
  };
}

/** The editor knows what is selected before it handles a key. */
export const SelectionExtension = defineBehaviour('selection', registerSelection);
