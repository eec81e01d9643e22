import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey } from 'lexical';
import { GripVertical } from 'lucide-react';
import type { ReactPortal } from 'react';
import { createPortal } from 'react-dom';
import { byGroup, commandsNow, type CommandNow } from '../../commands';
import { useText, type Text } from '../../i18n';
import { Menu, type MenuItem } from '../../ui';
import { startBlockDrag } from '../behaviours/moveByDrag';
import { BLOCK_IDS } from '../contextMenu/contextItems';
import { $nodeToBlock } from '../convert/blocks';
import { focusBody } from '../toolbar/focusBody';
import { menuItemOf } from '../toolbar/menuItemOf';
import { KIND_IDS } from '../toolbar/toolbarGroups';
import './BlockHandle.css';
import { selectBlock } from './selectBlock';
import { useBlockAtHand } from './useBlockAtHand';

/** In the left margin, beside the block under the pointer or with the caret: a click opens what can be done with it, a drag moves it. */
export function BlockHandle(): ReactPortal | null {
  const [editor] = useLexicalComposerContext();
  const text = useText();
  const block = useBlockAtHand(editor);
  if (!block) return null;
  const kind = editor.read(() => {
    const node = $getNodeByKey(block.key);
    return node && $nodeToBlock(node).kind;
  });
  if (!kind) return null;
  const label = text('editor.handle', { kind: text(`editor.kind.${kind}`) });
  return createPortal(
    <Menu items={() => blockItems(text)} onOpen={() => selectBlock(editor, block.key)} onClosed={focusBody}>
      <button
        type="button"
        className="block-handle"
        style={{ left: block.left, top: block.top }}
        aria-label={label}
        title={label}
        // By keyboard the same is in the menu of Shift+F10, so Tab need not stop here.
        tabIndex={-1}
        draggable
        onDragStart={(event) => startBlockDrag(editor, event.nativeEvent, [block.key])}
      >
        <GripVertical size={16} aria-hidden />
      </button>
    </Menu>,
    document.body,
  );
}

/** What the block can become, where it is one of text, and what can be done with it as a whole. */
function blockItems(text: Text): readonly (readonly MenuItem[])[] {
  const all = commandsNow();
  const kinds = all.filter(({ id, enabled }) => enabled && KIND_IDS.includes(id));
  const isOfText = kinds.some(({ active }) => active);
  const whole = byGroup(all.filter(({ id, enabled }) => enabled && BLOCK_IDS.has(id))).flatMap(
    ({ commands }): readonly CommandNow[] => commands,
  );
  return [isOfText ? kinds : [], whole]
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map((row) => menuItemOf(row, text)));
}
