import { $getRoot, $isTextNode, HISTORIC_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { usePhotoNumbers, type PhotoNumbers } from './photoNumbers';
import { $photosIn } from './photoSlots';
import { defineBehaviour } from '../host';

/** Counts the photos of a body now and whenever blocks come, go or change places; returns a dispose function. */
export function registerPhotoNumbers(editor: LexicalEditor): () => void {
  usePhotoNumbers.setState(editor.read($count));
  return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
    // Lexical calls the root dirty, and makes it another object, with every letter.
    const isElementChanged = [...dirtyElements].some(([key, isItself]) => isItself && key !== 'root');
    const isLeafChanged = [...dirtyLeaves].some((key) => !$isTextNode(editorState._nodeMap.get(key)));
    // A state that comes back whole does not report what is different in it.
    if (isElementChanged || isLeafChanged || tags.has(HISTORIC_TAG)) usePhotoNumbers.setState(editorState.read($count));
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

/** The numbers of the photos, as their frames show them. */
export const PhotoNumbersExtension = defineBehaviour('photo-numbers', registerPhotoNumbers);
