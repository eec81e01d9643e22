import { $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  $addUpdateTag,
  DELETE_CHARACTER_COMMAND,
  $getEditor,
  mergeRegister,
  PASTE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import type { DraftId } from '../../../shared/story';
import { $copyOut, allowCopyOfBlocks } from './copyOut';
import { defineBehaviour } from '../host';
import { PhotoIntakeExtension } from '../photos/photoIntake';
import { offeredBy } from './foreignContent';
import { createLongInsertion } from './insertLong';
import { isPlainPaste } from './plainPaste';
import { registerDrop } from './registerDrop';
import { createTakeIn, type TakeIn } from './takeIn';

/**
 * Copy, cut, paste and drop of the body. Nothing that another program offers goes on to Lexical's own importers, which
 * trust what they find, nor to Chromium's, which would put pictures into the page.
 */
function registerClipboard(editor: LexicalEditor, draftId: DraftId, takeIn: TakeIn): () => void {
  const $handleCopy = (event: ClipboardEvent | KeyboardEvent | null, isCut: boolean): boolean => {
    if (!(event instanceof ClipboardEvent)) {
      // Lexical hears the keys by itself where a whole block is selected.
      event?.preventDefault();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to have Chromium send the event
      document.execCommand(isCut ? 'cut' : 'copy');
      return true;
    }
    if (!event.clipboardData || !$copyOut(event.clipboardData, draftId)) return true;
    event.preventDefault();
    if (isCut && editor.isEditable()) $removeSelected();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, (event) => $handleCopy(event, false), COMMAND_PRIORITY_LOW),
    // Before every table of the body, which cuts whatever is selected, in it or not, as Lexical's own nodes.
    editor.registerCommand(CUT_COMMAND, (event) => $handleCopy(event, true), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : dataOf(event);
        if (!data) return false;
        event.preventDefault();
        if ($getSelection()) takeIn(offeredBy(data), isPlainPaste());
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    // What a keyboard program or the system's menu puts in by itself.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        const data =
          typeof event === 'string' || event.inputType === 'insertReplacementText' ? null : event.dataTransfer;
        if (!data || !$getSelection()) return false;
        takeIn(offeredBy(data), false);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    registerDrop(editor, draftId, takeIn),
    allowCopyOfBlocks(editor, () => editor.getEditorState().read(() => $isNodeSelection($getSelection()))),
  );
}

const dataOf = (event: Event): DataTransfer | null => (event instanceof InputEvent ? event.dataTransfer : null);

function $removeSelected(): void {
  $addUpdateTag(CUT_TAG);
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.removeText();
  // The table empties its cells.
  else if ($isTableSelection(selection)) $getEditor().dispatchCommand(DELETE_CHARACTER_COMMAND, true);
  else if ($isNodeSelection(selection)) {
    const nodes = selection.getNodes();
    const neighbour = nodes.at(-1)?.getNextSibling() ?? nodes[0]?.getPreviousSibling();
    $setSelection(null);
    for (const node of nodes) node.remove();
    neighbour?.selectStart();
  }
}

/** Copy, cut, paste and drop. */
export const ClipboardExtension = defineBehaviour(
  'clipboard',
  (editor, host, state) => {
    const { draftId } = host.now();
    const photos = state.getDependency(PhotoIntakeExtension).output;
    const long = createLongInsertion(editor);
    const takeIn = createTakeIn(editor, {
      draftId,
      text: host.text,
      photos,
      insertLong: long.insert,
      onNotice: host.onNotice,
    });
    return mergeRegister(long.dispose, registerClipboard(editor, draftId, takeIn));
  },
  [PhotoIntakeExtension],
);
