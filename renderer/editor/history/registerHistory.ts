import {
  HISTORIC_TAG,
  COMMAND_PRIORITY_EDITOR,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { currentInput, registerBodyHistory, recordBody, redo, undo } from '../../story';
import { defineBehaviour } from '../host';
import { bodyEdit } from './bodyEdit';
import { bodyPort, bodyStateOf } from './bodyState';
import { changedNodes } from './changedNodes';

/**
 * Reports the changes of the body to the history of the story, and lets it restore the body; returns a dispose
 * function.
 */
export function registerHistory(editor: LexicalEditor): () => void {
  const go = (move: () => boolean) => (): true => {
    // Not inside an update, which would end on the state that is to be left.
    queueMicrotask(move);
    return true;
  };
  return mergeRegister(
    registerBodyHistory(bodyPort(editor)),
    editor.registerUpdateListener((update) => {
      const { prevEditorState: before, editorState: after, tags } = update;
      if (tags.has(HISTORIC_TAG)) return;
      const changed = changedNodes(update, before, after);
      if (changed.length === 0) return;
      recordBody(bodyStateOf(before), bodyStateOf(after), bodyEdit(before, after, changed, tags, currentInput()));
    }),
    editor.registerCommand(UNDO_COMMAND, go(undo), COMMAND_PRIORITY_EDITOR),
    editor.registerCommand(REDO_COMMAND, go(redo), COMMAND_PRIORITY_EDITOR),
  );
}

/** Changes of the body are steps of the story's undo. */
export const HistoryExtension = defineBehaviour('history', registerHistory);
