import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import type { JSX } from 'react';
import { captionsOf, proseOf, type Block } from '../../../../shared/story';
import { useText } from '../../../i18n';
import './UnknownBlockView.css';

/** A block, shown by its kind and its words. */
export function UnknownBlockView({
  nodeKey,
  block,
}: {
  readonly nodeKey: NodeKey;
  readonly block: Block;
}): JSX.Element {
  const text = useText();
  const [isSelected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey);
  const words = [...proseOf(block), ...captionsOf(block)].filter((line) => line.trim() !== '');
  return (
    <div
      className="editor-kept__card"
      data-selected={isSelected}
      onClick={() => {
        clearSelection();
        setSelected(true);
      }}
    >
      <p className="editor-kept__kind">{text(`editor.kind.${block.kind}`)}</p>
      {words.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      <p className="editor-kept__hint">{text('editor.keptHint')}</p>
    </div>
  );
}
