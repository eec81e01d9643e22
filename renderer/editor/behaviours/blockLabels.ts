import { mergeRegister, type Klass, type LexicalEditor, type LexicalNode } from 'lexical';
import type { Text, TextKey } from '../../i18n';
import { FactBoxNode, FactBoxTitleNode } from '../nodes/factBox/FactBoxNode';
import { NotesNode } from '../nodes/note/NotesNode';
import { PullQuoteAttributionNode, PullQuoteNode, PullQuoteTextNode } from '../nodes/pullQuote/PullQuoteNode';
import { defineBehaviour, registerWith } from '../host';

/** The name of a part of a block for screen readers, and the hint in it while it is empty. */
interface PartLabel {
  readonly node: Klass<LexicalNode>;
  readonly name?: TextKey;
  readonly hint?: TextKey;
}

const LABELS: readonly PartLabel[] = [
  { node: PullQuoteNode, name: 'editor.kind.pullQuote' },
  { node: PullQuoteTextNode, hint: 'blocks.pullQuoteHint' },
  { node: PullQuoteAttributionNode, name: 'blocks.attribution', hint: 'blocks.attributionHint' },
  { node: FactBoxNode, name: 'editor.kind.factBox' },
  { node: NotesNode, name: 'editor.kind.notes' },
  { node: FactBoxTitleNode, name: 'blocks.title', hint: 'blocks.titleHint' },
];

/** Sets the names and hints of the parts of blocks, in the language of the interface; returns a dispose function. */
function registerBlockLabels(editor: LexicalEditor, text: Text): () => void {
  return mergeRegister(
    ...LABELS.map(({ node, name, hint }) =>
      editor.registerMutationListener(node, (mutations) => {
        for (const [key, mutation] of mutations) {
          const element = mutation === 'created' ? editor.getElementByKey(key) : null;
          if (name) element?.setAttribute('aria-label', text(name));
          if (hint) element?.setAttribute('data-hint', text(hint));
        }
      }),
    ),
  );
}

/** The names and hints of the parts of blocks, in the language of the moment. */
export const BlockLabelsExtension = defineBehaviour('block-labels', (editor, { language }) =>
  registerWith(language, (text) => (text ? registerBlockLabels(editor, text) : undefined)),
);
