import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';

export interface BlockSelection {
  readonly isSelected: boolean;
  /** Selects the block, or adds it to what is selected. */
  readonly select: (isAdding?: boolean) => void;
  /** Selects the block and gives the keys back to the editor: what Escape in one of its fields does. */
  readonly leaveFields: () => void;
}

/** The selection of a block that is drawn whole. */
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
  };
}
