import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, type NodeKey } from 'lexical';
import type { JSX } from 'react';
import type { BlockOf } from '../../../../shared/story';
import { photoUrl, useOpenStory } from '../../../story';
import { $removeBlock } from '../removeBlock';
import { FigureView, type FigureFields } from './FigureView';
import { REPLACE_PHOTO_COMMAND, UPDATE_FIGURE_COMMAND } from './photoCommands';

export interface FigureEditorProps {
  readonly nodeKey: NodeKey;
  readonly figure: BlockOf<'figure'>;
}

/** Wires the drawing of a figure to the editor: what is typed under the photo goes into the node, and so into undo. */
export function FigureEditor({ nodeKey, figure }: FigureEditorProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  const isEditable = useLexicalEditable();
  const [isSelected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey);
  const draftId = useOpenStory((state) => state.open?.id ?? null);
  const { photo } = figure;

  const select = (): void => {
    clearSelection();
    setSelected(true);
  };
  const edit = (fields: Partial<FigureFields>): void => {
    editor.update(
      () => {
        editor.dispatchCommand(UPDATE_FIGURE_COMMAND, { key: nodeKey, fields });
      },
      // At once, so that React gives the field back what was typed before the next key comes.
      { discrete: true },
    );
  };
  return (
    <FigureView
      figure={figure}
      figureKey={nodeKey}
      imageUrl={photo.kind === 'held' && draftId !== null ? photoUrl(draftId, photo.name) : null}
      isSelected={isSelected}
      isEditable={isEditable}
      onSelect={select}
      onChange={edit}
      onReplace={() => editor.dispatchCommand(REPLACE_PHOTO_COMMAND, nodeKey)}
      onRemove={() => editor.update(() => $removeBlock(nodeKey))}
      onLeave={() => editor.update(() => $getNodeByKey(nodeKey)?.selectNext())}
    />
  );
}
