import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  PASTE_COMMAND,
  PASTE_TAG,
  $addUpdateTag,
  type LexicalEditor,
} from 'lexical';
import { plainInline, type Block } from '../../../shared/story';
import { fixEth, normalizeText } from '../../../shared/text';
import { $blockToNode } from '../convert/blocks';
import { $inlineToNodes } from '../convert/inline';

/** The paragraphs of a pasted text: a line a paragraph, empty lines left out, normalised like everything foreign. */
export function paragraphsOf(pasted: string): readonly Block[] {
  return fixEth(normalizeText(pasted))
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', content: plainInline(line) }));
}

/** Pastes foreign text as text: its words come in, its styles do not. What was copied in Stet itself keeps its marks and blocks. */
export function registerPasteText(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false;
      if (isFromStet(event.clipboardData, editor)) return false;
      const text = event.clipboardData.getData('text/plain');
      const selection = $getSelection();
      // Chromium itself would put a pasted picture into the page; Lexical hands it to who takes photos in.
      if (text !== '' || event.clipboardData.files.length > 0) event.preventDefault();
      if (text === '' || !$isRangeSelection(selection)) return false;
      $addUpdateTag(PASTE_TAG);
      const paragraphs = paragraphsOf(text);
      const [only] = paragraphs;
      if (paragraphs.length === 1 && only?.kind === 'paragraph') $insertNodes($inlineToNodes(only.content));
      else if (paragraphs.length > 1) $insertNodes(paragraphs.map($blockToNode));
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

function isFromStet(data: DataTransfer, editor: LexicalEditor): boolean {
  const copied = data.getData('application/x-lexical-editor');
  return copied.includes(`"namespace":${JSON.stringify(editor._config.namespace)}`);
}
