import { HISTORIC_TAG, type EditorState, type LexicalEditor, type NodeKey } from 'lexical';
import type { Block } from '../../shared/story';
import { $rootToBody, isSameForm, takeGiven, type BlockCache } from './convert/body';
import { defineBehaviour } from './host';
import { $bodyBlockOf } from './nodes/bodyBlocks';

/**
 * Calls `onChange` after every change of the body in an editor that was made from `body`. Only blocks that Lexical
 * calls dirty are converted again. `isFaithful` is false where the editor does not hold what it was given.
 */
export function subscribeBody(
  editor: LexicalEditor,
  body: readonly Block[],
  onChange: (body: readonly Block[]) => void,
): { readonly isFaithful: boolean; readonly dispose: () => void } {
  const cache: BlockCache = new Map();
  const isFaithful = isSameForm(
    editor.read(() => $rootToBody(cache)),
    body,
  );
  // What is kept by block (checks, counts) holds on after the first key too.
  takeGiven(cache, body);
  let last = editor.read(() => $rootToBody(cache));
  const dispose = editor.registerUpdateListener(
    ({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      // A state that comes back whole has no dirty nodes to show what is different in it.
      const restored = tags.has(HISTORIC_TAG) ? blocksThatDiffer(prevEditorState, editorState) : [];
      for (const key of [...dirtyElements.keys(), ...dirtyLeaves, ...restored]) cache.delete(key);
      const now = editorState.read(() => $rootToBody(cache), { editor });
      if (now.length === last.length && now.every((block, index) => block === last[index])) return;
      last = now;
      onChange(now);
    },
  );
  return { isFaithful, dispose };
}

/** The top-level nodes of a state in which anything is not the same object as in the state before. */
function blocksThatDiffer(before: EditorState, after: EditorState): readonly NodeKey[] {
  return after.read(() =>
    [...after._nodeMap.values()].flatMap((node) => {
      const isSame = before._nodeMap.get(node.getKey()) === node;
      // Not Lexical's `getTopLevelElement`, which takes a paragraph in a cell or a box for one.
      return isSame ? [] : ($bodyBlockOf(node)?.getKey() ?? []);
    }),
  );
}

/** The open story gets the body after each of its changes. */
export const BodyChangesExtension = defineBehaviour('body-changes', (editor, host) => {
  const { body, onUnfaithful } = host.now();
  const { isFaithful, dispose } = subscribeBody(editor, body, (changed) => host.now().onChange(changed));
  if (!isFaithful) onUnfaithful();
  return dispose;
});
