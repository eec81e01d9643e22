import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import type { JSX } from 'react';
import type { BlockOf } from '../../../../shared/story';
import { startBlockDrag } from '../../behaviours/moveByDrag';
import { $removeBlock } from '../removeBlock';
import { useBlockSelection } from '../useBlockSelection';
import { UPDATE_EMBED_COMMAND } from './embedCommands';
import { EmbedView } from './EmbedView';

/** The embed that is drawn, and the key of its node. */
export interface EmbedEditorProps {
  readonly nodeKey: NodeKey;
  readonly embed: BlockOf<'embed'>;
}

/** Wires the drawing of an embed to the editor. */
export function EmbedEditor({ nodeKey: key, embed }: EmbedEditorProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const isEditable = useLexicalEditable();
  const { isSelected, select, leaveFields, leaveBelow } = useBlockSelection(key);
  const update = (fields: Partial<BlockOf<'embed'>>): void =>
    void editor.dispatchCommand(UPDATE_EMBED_COMMAND, { key, fields });
  // At once, so that React sets the value of the field before the next key comes.
  const edit = ($change: () => void): void => editor.update($change, { discrete: true });
  return (
    <EmbedView
      embed={embed}
      embedKey={key}
      isSelected={isSelected}
      isEditable={isEditable}
      onSelect={select}
      onTitle={(title) => edit(() => update({ title }))}
      onUrl={(url) => edit(() => update({ url }))}
      onRemove={() => editor.update(() => $removeBlock(key), { tag: HISTORY_PUSH_TAG })}
      onDragStart={({ nativeEvent }) => startBlockDrag(editor, nativeEvent, [key])}
      onLeave={leaveBelow}
      onEscape={leaveFields}
    />
  );
}
