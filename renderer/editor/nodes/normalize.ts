import { $isTableNode } from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $bodyBlockOf } from './bodyBlocks';
import { $isFactBoxNode } from './factBox/FactBoxNode';
import { $isPullQuoteNode } from './pullQuote/PullQuoteNode';

/*
 * What keeps blocks where the schema has them. Paste, drop and commands may put any node anywhere; the transforms of the
 * containers settle it: words are flattened into lines, what is more than words is lifted out, below. Nothing is dropped.
 */

/** Whether a node can be part of a line of text. */
export const $isInline = (node: LexicalNode): boolean =>
  $isElementNode(node) || $isDecoratorNode(node) ? node.isInline() : true;

/** Whether a node is a block that cannot become lines of words, and so can be in the body only. */
export const $isBodyOnly = (node: LexicalNode): boolean =>
  ($isDecoratorNode(node) && !node.isInline()) || $isTableNode(node) || $isFactBoxNode(node) || $isPullQuoteNode(node);

/** Moves nodes out of the block of the body that holds them, to below it in the same order. */
export function $liftBelow(nodes: readonly LexicalNode[]): void {
  const [first] = nodes;
  let above = first ? $bodyBlockOf(first) : null;
  for (const node of nodes) {
    if (above === null) return;
    above.insertAfter(node, false);
    above = node;
  }
}

/** Returns the words of nodes as lines of inline nodes, and the blocks among them that are more than words. */
export function $takeApart(nodes: readonly LexicalNode[]): { lines: LexicalNode[][]; blocks: LexicalNode[] } {
  const lines: LexicalNode[][] = [];
  const blocks: LexicalNode[] = [];
  let open: LexicalNode[] | null = null;
  for (const node of nodes) {
    if ($isInline(node)) {
      if (open === null) lines.push((open = []));
      open.push(node);
    } else {
      open = null;
      if ($isBodyOnly(node)) blocks.push(node);
      else if ($isElementNode(node)) {
        const inner = $takeApart(node.getChildren());
        for (const line of inner.lines) lines.push(line);
        for (const block of inner.blocks) blocks.push(block);
      }
    }
  }
  return { lines, blocks };
}

/** Leaves an element nothing but inline content: blocks in it become lines, what is more than words goes below. */
export function $keepInline(element: ElementNode): void {
  const children = element.getChildren();
  if (children.every($isInline)) return;
  const { lines, blocks } = $takeApart(children);
  $liftBelow(blocks);
  $setLines(element, lines);
}

/** Makes lines the content of an element, a line break or what else is given between two; empty ones are left out. */
export function $setLines(
  element: ElementNode,
  lines: readonly (readonly LexicalNode[])[],
  $between: () => LexicalNode = $createLineBreakNode,
): void {
  const content = lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [$between(), ...line]));
  element.splice(0, element.getChildrenSize(), content);
}

/** Leaves an element one line of plain text: no marks, links or comments, a space for a line's end. */
export function $keepPlainLine(element: ElementNode): void {
  $keepInline(element);
  for (const child of element.getChildren()) $plain(child);
}

function $plain(node: LexicalNode): void {
  if ($isElementNode(node)) {
    const children = node.getChildren();
    $becomeChildren(node);
    children.forEach($plain);
  } else if ($isLineBreakNode(node)) node.replace($createTextNode(' '));
  // The mark of a footnote; its note stays, without a mark.
  else if ($isDecoratorNode(node)) node.remove();
  else if ($isTextNode(node) && (node.getFormat() !== 0 || node.getStyle() !== '')) node.setFormat(0).setStyle('');
}

/** Puts a paragraph with the content of an element into its place. */
export function $becomeParagraph(element: ElementNode): void {
  element.replace($createParagraphNode(), true);
}

/** Puts the children of an element into its place. */
export function $becomeChildren(element: ElementNode): void {
  for (const child of element.getChildren()) element.insertBefore(child);
  element.remove();
}

/** Returns nodes as blocks of the body: inline ones get a paragraph. */
export const $asBlocks = (nodes: readonly LexicalNode[]): LexicalNode[] =>
  nodes.map((node) => ($isInline(node) ? $createParagraphNode().append(node) : node));
