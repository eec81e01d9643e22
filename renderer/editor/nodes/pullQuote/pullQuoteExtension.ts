import { $isAtEndOfNode, $isAtStartOfNode } from '@lexical/utils';
import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $isRootNode,
  defineExtension,
  mergeRegister,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { registerInsert } from '../insertAtCaret';
import { $openParagraphBelow } from '../openParagraphBelow';
import { registerParts } from '../parts';
import { $becomeParagraph, $keepInline, $keepPlainLine, $liftBelow, $setLines, $takeApart } from '../normalize';
import {
  $createPullQuoteNode,
  $isPullQuoteAttributionNode,
  $isPullQuoteNode,
  $isPullQuoteTextNode,
  PullQuoteAttributionNode,
  PullQuoteNode,
  PullQuoteTextNode,
} from './PullQuoteNode';
import './PullQuote.css';
import { INSERT_PULL_QUOTE_COMMAND } from './pullQuoteCommands';

/** Pull quotes: two parts that hold what the schema lets them, and the keys that lead through them. */
export const PullQuoteExtension = defineExtension({
  name: 'stet/pull-quote',
  nodes: () => [PullQuoteNode, PullQuoteTextNode, PullQuoteAttributionNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(PullQuoteNode, $normalizePullQuote),
      editor.registerNodeTransform(PullQuoteTextNode, (text) => {
        if ($isPullQuoteNode(text.getParent())) $keepInline(text);
        else $becomeParagraph(text);
      }),
      editor.registerNodeTransform(PullQuoteAttributionNode, (attribution) => {
        if ($isPullQuoteNode(attribution.getParent())) $keepPlainLine(attribution);
        else $becomeParagraph(attribution);
      }),
      registerParts(editor, { $partOf, $handleEnter, $handleDelete, $isSingleLine: $isPullQuoteAttributionNode }),
      registerInsert(editor, INSERT_PULL_QUOTE_COMMAND, () => [$createPullQuoteNode()]),
    ),
});

/** Restores the two parts of a pull quote: what is before the attribution is quoted, what comes after belongs to it. */
function $normalizePullQuote(quote: PullQuoteNode): void {
  if (!$isRootNode(quote.getParent())) $liftBelow([quote]);
  const children = quote.getChildren();
  const [first, second] = children;
  if (children.length === 2 && $isPullQuoteTextNode(first) && $isPullQuoteAttributionNode(second)) return;
  const text = children.find($isPullQuoteTextNode) ?? $create(PullQuoteTextNode);
  const attribution = children.find($isPullQuoteAttributionNode) ?? $create(PullQuoteAttributionNode);
  const at = children.findIndex((child) => child.is(attribution));
  const said = $takeApart(at < 0 ? children : children.slice(0, at));
  const by = $takeApart(at < 0 ? [] : children.slice(at));
  $liftBelow([...said.blocks, ...by.blocks]);
  $setLines(text, said.lines);
  $setLines(attribution, by.lines, () => $createTextNode(' '));
  quote.splice(0, quote.getChildrenSize(), [text, attribution]);
}

const $partOf = (node: LexicalNode): PullQuoteTextNode | PullQuoteAttributionNode | null =>
  $findMatchingParent(
    node,
    (above): above is PullQuoteTextNode | PullQuoteAttributionNode =>
      $isPullQuoteTextNode(above) || $isPullQuoteAttributionNode(above),
  );

/** From the quotation to its attribution, from there to a paragraph below. */
function $handleEnter(selection: RangeSelection): boolean {
  const part = $partOf(selection.anchor.getNode());
  if (part === null) return false;
  if ($isPullQuoteTextNode(part)) part.getNextSibling()?.selectEnd();
  else $openParagraphBelow(part);
  return true;
}

/** An empty pull quote becomes a paragraph; the two parts never run into each other or into what is around. */
function $handleDelete(selection: RangeSelection, isBackward: boolean): boolean {
  const part = $partOf(selection.anchor.getNode());
  if (part === null) return false;
  if (!isBackward) return $isAtEndOfNode(selection.anchor, part);
  if (!$isAtStartOfNode(selection.anchor, part)) return false;
  const quote = part.getParentOrThrow();
  if ($isPullQuoteAttributionNode(part)) part.getPreviousSibling()?.selectEnd();
  else if (quote.getTextContent().trim() === '') {
    const paragraph = $createParagraphNode();
    quote.replace(paragraph);
    paragraph.select();
  }
  return true;
}
