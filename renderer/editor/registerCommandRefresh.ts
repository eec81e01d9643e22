import { debounce } from 'es-toolkit/function';
import { $isRangeSelection, type EditorState, type LexicalEditor } from 'lexical';
import { refreshCommands } from '../commands';
import { defineBehaviour } from './host';

/** How long the keys have to pause before toolbar and menus look again. */
const REST_MS = 150;

/**
 * Has the views of the commands ask what is on where the caret is: at once when it goes elsewhere or gets other marks,
 * once the keys pause while it only moves along in a text. Returns a dispose function.
 */
function registerCommandRefresh(editor: LexicalEditor): () => void {
  const refreshSoon = debounce(refreshCommands, REST_MS);
  const stop = editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves }) => {
    if (dirtyLeaves.size > 0 && isAlongText(prevEditorState, editorState)) {
      refreshSoon();
      return;
    }
    refreshSoon.cancel();
    refreshCommands();
  });
  return () => {
    refreshSoon.cancel();
    stop();
  };
}

function isAlongText({ _selection: before }: EditorState, { _selection: now }: EditorState): boolean {
  if (!$isRangeSelection(before) || !$isRangeSelection(now) || now.format !== before.format) return false;
  return [before.anchor, before.focus, now.focus].every(({ key }) => key === now.anchor.key);
}

/** Toolbar and menus show what is on where the caret is. */
export const CommandRefreshExtension = defineBehaviour('command-refresh', registerCommandRefresh);
