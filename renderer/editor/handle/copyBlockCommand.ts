import type { LexicalEditor } from 'lexical';
import { ClipboardCopy } from 'lucide-react';
import { call } from '../../bridge';
import type { Command } from '../../commands';
import { $selectedBlocks } from '../nodes/bodyBlocks';
import { $selectAllOf } from './selectBlock';

/** Copies the block that holds the caret, whole. */
export const copyBlockCommand = (editor: LexicalEditor): Command => ({
  id: 'block.copy',
  label: 'editor.copyBlock',
  icon: ClipboardCopy,
  keywords: 'copy block chep khoi',
  isEnabled: () => editor.getEditorState().read(() => $selectedBlocks().length > 0, { editor }),
  run: () => {
    editor.update(
      () => {
        const [block] = $selectedBlocks();
        if (block) $selectAllOf(block.getKey());
      },
      { discrete: true },
    );
    editor.getRootElement()?.focus({ preventScroll: true });
    void call('menu:edit', { action: 'copy' });
  },
});
