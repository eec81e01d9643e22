import { $getRoot, type LexicalEditor, type NodeKey } from 'lexical';
import { usePhotoNumbers, type PhotoNumbers } from '../nodes/photo/photoNumbers';
import { $photosIn } from './photoSlots';

/** Counts the photos of a body now and whenever blocks come, go or change places; gives its undo. */
export function registerPhotoNumbers(editor: LexicalEditor): () => void {
  usePhotoNumbers.setState(editor.read($count));
  return editor.registerUpdateListener(({ dirtyLeaves, editorState, prevEditorState }) => {
    // Lexical calls the root dirty at every key; it is another object only where its list of blocks is.
    const isOrderDirty = editorState._nodeMap.get('root') !== prevEditorState._nodeMap.get('root');
    const { first } = usePhotoNumbers.getState();
    if (isOrderDirty || [...dirtyLeaves].some((key) => first.has(key))) {
      usePhotoNumbers.setState(editorState.read($count));
    }
  });
}

function $count(): PhotoNumbers {
  const first = new Map<NodeKey, number>();
  let total = 0;
  for (const node of $getRoot().getChildren()) {
    const photos = $photosIn(node).length;
    if (photos > 0) first.set(node.getKey(), total + 1);
    total += photos;
  }
  return { first, total };
}
