import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, type NodeKey } from 'lexical';

/** Whether a block is selected, and how the selection and the focus are moved to it or away from it. */
export interface BlockSelection {
  readonly isSelected: boolean;
  /** Selects the block, or adds it to what is selected. */
  readonly select: (isAdding?: boolean) => void;
  /** Selects the block and returns the focus to the editor: what Escape in one of its fields does. */
  readonly leaveFields: () => void;
  /** Returns the focus to the editor, with the caret at the start of what is below the block. */
  readonly leaveBelow: () => void;
}

/** Returns the selection of a block that is drawn whole. */
export function useBlockSelection(nodeKey: NodeKey): BlockSelection {
  const [editor] = useLexicalComposerContext();
  const [isSelected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey);
  const select = (isAdding = false): void => {
    if (!isAdding) clearSelection();
    setSelected(true);
  };
  return {
    isSelected,
    select,
    leaveFields: () => {
      select();
      editor.getRootElement()?.focus({ preventScroll: true });
    },
    leaveBelow: () => {
      // First: while a field of a block has the focus, Lexical leaves the browser's caret where it is.
      editor.getRootElement()?.focus({ preventScroll: true });
      // Below the last block there is always a paragraph (`wholeBlocksExtension`).
      editor.update(() => void $getNodeByKey(nodeKey)?.selectNext(), { discrete: true });
    },
  };
}
