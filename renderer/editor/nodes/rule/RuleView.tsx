import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import type { JSX } from 'react';
import './RuleView.css';

/** A rule, which a click selects. */
export function RuleView({ nodeKey }: { readonly nodeKey: NodeKey }): JSX.Element {
  const [isSelected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey);
  return (
    <div
      className="editor-rule__line"
      data-selected={isSelected}
      onClick={() => {
        clearSelection();
        setSelected(true);
      }}
    >
      <hr />
    </div>
  );
}
