import { mergeRegister, type Klass, type LexicalEditor, type LexicalNode } from 'lexical';
import type { Text, TextKey } from '../../i18n';
import { FactBoxNode, FactBoxTitleNode } from '../nodes/factBox/FactBoxNode';
import { NotesNode } from '../nodes/note/NotesNode';
import { PullQuoteAttributionNode, PullQuoteNode, PullQuoteTextNode } from '../nodes/pullQuote/PullQuoteNode';

/** What a part of a block is called to those who hear it, and what stands in it while it is empty. */
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

/** Gives the parts of blocks their names and hints, in the language of the interface; gives its undo. */
export function registerBlockLabels(editor: LexicalEditor, text: Text): () => void {
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
