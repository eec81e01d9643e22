import type { LexicalEditor } from 'lexical';
import { exportBlocks, exportInline } from '../../../shared/export/html';
import { noteNumbers, withNotes, type DraftId } from '../../../shared/story';
import { $rootToBody } from '../convert/body';
import { $selected } from './selectedBlocks';
import { blocksToClipboard, STET_TYPE } from './stetBlocks';

/**
 * Puts what is selected on a clipboard or a drag: as the exporter writes it in HTML, as plain text, and as Stet's own
 * blocks, with the footnotes that are marked in it. False, with nothing put, where nothing is selected.
 */
export function $copyOut(data: DataTransfer, draft: DraftId): boolean {
  const selected = $selected();
  if (!selected) return false;
  const isWords = selected.kind === 'words';
  const own = isWords ? [{ kind: 'paragraph' as const, content: selected.content }] : selected.blocks;
  const blocks = noteNumbers(own).size === 0 ? own : withNotes(own, $rootToBody());
  const { html, text } = isWords ? exportInline(selected.content) : exportBlocks(blocks);
  data.setData('text/html', html);
  data.setData('text/plain', text);
  data.setData(STET_TYPE, blocksToClipboard(draft, blocks));
  return true;
}

/**
 * Lets Chromium send a copy or a cut where a whole block is selected, which is no selection to it; returns a dispose
 * function.
 */
export function allowCopyOfBlocks(editor: LexicalEditor, isBlockSelected: () => boolean): () => void {
  const allow = (event: Event): void => {
    if (isBlockSelected()) event.preventDefault();
  };
  return editor.registerRootListener((root, before) => {
    for (const name of ['beforecopy', 'beforecut']) {
      before?.removeEventListener(name, allow);
      root?.addEventListener(name, allow);
    }
  });
}
