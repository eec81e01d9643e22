import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  HISTORY_PUSH_TAG,
  mergeRegister,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import type { DraftId } from '../../../shared/story';
import { $copyOut } from './copyOut';
import { $caretAt, $isWithin, $markAt } from './dropPoint';
import { offeredBy, ownBlocks } from './foreignContent';
import { $insertBlocks } from './insertContent';
import type { TakeIn } from './takeIn';

/** Drops where the pointer is: what another program drags goes through the gate, what is dragged in the text itself moves. */
export function registerDrop(editor: LexicalEditor, draftId: DraftId, takeIn: TakeIn): () => void {
  /** What of this text is being dragged. */
  let dragged: RangeSelection | null = null;
  return mergeRegister(
    editor.registerCommand(
      DRAGSTART_COMMAND,
      ({ dataTransfer }) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !dataTransfer || !$copyOut(dataTransfer, draftId)) return false;
        dragged = selection.clone();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        dragged = null;
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        // Chromium shows where text would go, but it lets no file fall into a text.
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        event.preventDefault();
        const { dataTransfer } = event;
        if (!dataTransfer || !editor.isEditable()) return true;
        const caret = $caretAt(editor, event.clientX, event.clientY);
        const offered = offeredBy(dataTransfer);
        const own = ownBlocks(offered, draftId);
        const from = dragged;
        dragged = null;
        if (from && own && !event.ctrlKey) {
          if (caret && !$isWithin(caret, from)) $move(from, caret, () => void $insertBlocks(own.blocks));
          return true;
        }
        if (caret) $setSelection(caret);
        editor.getRootElement()?.focus({ preventScroll: true });
        takeIn(offered, false);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

function $move(from: RangeSelection, to: RangeSelection, $insert: () => void): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  $setSelection(from);
  const mark = $markAt(to);
  from.removeText();
  if (!mark.isAttached()) return;
  mark.select(0, mark.getTextContentSize());
  $insert();
}
