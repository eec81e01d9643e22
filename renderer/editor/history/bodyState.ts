import {
  HISTORIC_TAG,
  $getNearestNodeFromDOMNode,
  type BaseSelection,
  type EditorState,
  type LexicalEditor,
} from 'lexical';
import type { BodyPort } from '../../story';
import { isSameNode } from './changedNodes';

/** What the editor holds at one moment. States of the same words share their nodes, whatever is selected in them. */
export interface BodyState {
  readonly state: EditorState;
  readonly selection: BaseSelection | null;
}

/** Returns the body that an editor state contains, with its selection. */
export const bodyStateOf = (state: EditorState): BodyState => ({ state, selection: state._selection });

/** Returns the editor of a body as the history of the story sees it. */
export function bodyPort(editor: LexicalEditor): BodyPort<BodyState> {
  return {
    current: () => bodyStateOf(editor.getEditorState()),
    restore({ state, selection }, { isFocused }) {
      // While a field in the body has the focus, Lexical leaves the caret alone.
      if (isFocused) editor.getRootElement()?.focus({ preventScroll: true });
      editor.setEditorState(state.clone(selection?.clone() ?? null), { tag: HISTORIC_TAG });
    },
    isSame: (a, b) => hasSameNodes(a.state, b.state) && hasSameNodes(b.state, a.state),
    endComposition() {
      const root = editor.getRootElement();
      if (!editor.isComposing() || !root) return;
      root.blur();
      root.focus({ preventScroll: true });
    },
    blockOf: (element) =>
      editor
        .getEditorState()
        .read(() => $getNearestNodeFromDOMNode(element)?.getTopLevelElement()?.getKey() ?? null, { editor }),
    elementOf: (block) => editor.getElementByKey(block),
  };
}

function hasSameNodes(a: EditorState, b: EditorState): boolean {
  for (const key of a._nodeMap.keys()) if (!isSameNode(key, a, b)) return false;
  return true;
}
