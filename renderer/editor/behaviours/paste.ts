import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $getSelection,
  $insertNodes,
  COMMAND_PRIORITY_LOW,
  PASTE_COMMAND,
  PASTE_TAG,
  $addUpdateTag,
  type LexicalEditor,
} from 'lexical';
import { htmlToContent } from '../../../shared/import';
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

/**
 * Pastes what was copied elsewhere through the one gate: its words and structure come in, its look does not; text alone
 * where there is no HTML (also "Paste as plain text"). What was copied in Stet itself keeps its marks and blocks.
 */
export function registerPaste(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false;
      if (isFromStet(event.clipboardData, editor)) return false;
      // Nothing foreign goes on to Lexical's own importer, nor to Chromium's, which would put a picture into the page.
      event.preventDefault();
      const blocks = pastedBlocks(event.clipboardData);
      const { files } = event.clipboardData;
      if (blocks.length === 0 && files.length > 0) return editor.dispatchCommand(DRAG_DROP_PASTE, [...files]);
      if (blocks.length === 0 || !$getSelection()) return true;
      $addUpdateTag(PASTE_TAG);
      const [only] = blocks;
      if (blocks.length === 1 && only?.kind === 'paragraph') $insertNodes($inlineToNodes(only.content));
      else $insertNodes(blocks.map($blockToNode));
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

/** The blocks on the clipboard. A picture that was copied in a browser comes with HTML that says only where it was: the file is what counts. */
function pastedBlocks(data: DataTransfer): readonly Block[] {
  const blocks = htmlToContent(data.getData('text/html'))?.blocks ?? [];
  if (data.files.length > 0 && blocks.every((block) => block.kind === 'figure')) return [];
  return blocks.length > 0 ? blocks : paragraphsOf(data.getData('text/plain'));
}

function isFromStet(data: DataTransfer, editor: LexicalEditor): boolean {
  const copied = data.getData('application/x-lexical-editor');
  return copied.includes(`"namespace":${JSON.stringify(editor._config.namespace)}`);
}
