import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import type { JSX } from 'react';
import type { BlockOf } from '../../../../shared/story';
import { startBlockDrag } from '../../behaviours/moveByDrag';
import { usePhotoFrame } from '../../photos/usePhotoFrame';
import { usePhotoNumbers } from '../../photos/photoNumbers';
import { $removeBlock } from '../removeBlock';
import { useBlockSelection } from '../useBlockSelection';
import { FigureView } from './FigureView';
import { UPDATE_FIGURE_COMMAND } from './figureCommands';

/** The figure that is drawn, and the key of its node. */
export interface FigureEditorProps {
  readonly nodeKey: NodeKey;
  readonly figure: BlockOf<'figure'>;
}

/** Wires the drawing of a figure to the editor: what is typed under the photo goes into the node, and so into undo. */
export function FigureEditor({ nodeKey, figure }: FigureEditorProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const isEditable = useLexicalEditable();
  const { isSelected, select, leaveFields, leaveBelow } = useBlockSelection(nodeKey);
  const number = usePhotoNumbers((state) => state.first.get(nodeKey) ?? 1);
  const total = usePhotoNumbers((state) => state.total);
  const frameOf = usePhotoFrame();
  const update = (fields: Partial<BlockOf<'figure'>>): void =>
    void editor.dispatchCommand(UPDATE_FIGURE_COMMAND, { key: nodeKey, fields });
  // At once, so that React sets the value of the field before the next key comes.
  const edit = ($change: () => void): void => editor.update($change, { discrete: true });
  return (
    <FigureView
      figure={figure}
      figureKey={nodeKey}
      number={number}
      total={total}
      frame={frameOf(figure.photo, { key: nodeKey, index: 0 })}
      isSelected={isSelected}
      isEditable={isEditable}
      onSelect={select}
      onChange={(field, value) => edit(() => update({ [field]: value }))}
      onWidth={(width) => editor.update(() => update({ width }), { tag: HISTORY_PUSH_TAG })}
      onRemove={() => editor.update(() => $removeBlock(nodeKey), { tag: HISTORY_PUSH_TAG })}
      onDragStart={({ nativeEvent }) => startBlockDrag(editor, nativeEvent, [nodeKey])}
      onLeave={leaveBelow}
      onEscape={leaveFields}
    />
  );
}
