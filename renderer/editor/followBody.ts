import type { LexicalEditor } from 'lexical';
import type { Block } from '../../shared/story';
import { $rootToBody, isSameForm, type BlockCache } from './convert/body';

/**
 * Tells of every change of the body in an editor that was made from `body`. Only blocks that Lexical calls dirty are
 * converted again. `isFaithful` is false where the editor does not hold what it was given.
 */
export function followBody(
  editor: LexicalEditor,
  body: readonly Block[],
  onChange: (body: readonly Block[]) => void,
): { readonly isFaithful: boolean; readonly undo: () => void } {
  const cache: BlockCache = new Map();
  let last = editor.read(() => $rootToBody(cache));
  const isFaithful = isSameForm(last, body);
  const undo = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    for (const key of dirtyElements.keys()) cache.delete(key);
    for (const key of dirtyLeaves) cache.delete(key);
    const now = editorState.read(() => $rootToBody(cache), { editor });
    if (now.length === last.length && now.every((block, index) => block === last[index])) return;
    last = now;
    onChange(now);
  });
  return { isFaithful, undo };
}
