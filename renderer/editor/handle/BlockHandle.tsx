import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { GripVertical } from 'lucide-react';
import { useState, type ReactPortal } from 'react';
import { createPortal } from 'react-dom';
import { byGroup, commandsNow, type CommandNow } from '../../commands';
import { useText, type Text } from '../../i18n';
import { floatRoot, PointMenu, type MenuItem } from '../../ui';
import { startBlockDrag } from '../behaviours/moveByDrag';
import { BLOCK_IDS } from '../contextMenu/contextItems';
import { focusBody } from '../toolbar/focusBody';
import { menuItemOf } from '../toolbar/menuItemOf';
import { KIND_IDS } from '../toolbar/toolbarGroups';
import './BlockHandle.css';
import { selectBlock } from './selectBlock';
import { useBlockAtHand } from './useBlockAtHand';

/** Of the handle, in px, as in BlockHandle.css. */
const HEIGHT = 26;

/** In the left margin, beside the block under the pointer or with the caret: a click opens what can be done with it, a drag moves it. */
export function BlockHandle(): ReactPortal | null {
  const [editor] = useLexicalComposerContext();
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const block = useBlockAtHand(editor, isOpen);
  if (!block) return null;
  const label = text('editor.handle', { kind: text(`editor.kind.${block.kind}`) });
  return createPortal(
    <>
      <button
        type="button"
        className="block-handle"
        style={{ left: block.left, top: block.top }}
        aria-label={label}
        title={label}
        // By keyboard the same is in the menu of Shift+F10, so Tab need not stop here.
        tabIndex={-1}
        draggable
        data-on-block={block.isOnBlock}
        data-state={isOpen ? 'open' : 'closed'}
        aria-haspopup="menu"
        // Not by pressing it, which is how a drag begins.
        onClick={() => {
          selectBlock(editor, block.key);
          setIsOpen(true);
        }}
        onDragStart={(event) => startBlockDrag(editor, event.nativeEvent, [block.key])}
      >
        <GripVertical size={16} aria-hidden />
      </button>
      {isOpen && (
        <PointMenu
          label={label}
          at={{ x: block.left, y: block.top + HEIGHT }}
          items={() => blockItems(text)}
          onClosed={() => {
            setIsOpen(false);
            setTimeout(focusBody);
          }}
        />
      )}
    </>,
    floatRoot(),
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
