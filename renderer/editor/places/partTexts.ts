import { $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode, type TextNode } from 'lexical';
import { textPartsOf, type Block } from '../../../shared/story';

/** A text node in a part, and the offset (UTF-16) of its first letter in the part's text. */
export interface PartPiece {
  readonly node: TextNode;
  readonly start: number;
}

/** An element that holds words and no further element that does: a paragraph, an item, a paragraph of a cell. */
interface Holder {
  readonly element: LexicalNode;
  readonly text: string;
  readonly pieces: readonly PartPiece[];
}

/** A part of a block as the editor holds it. */
export interface PartText {
  readonly pieces: readonly PartPiece[];
  /** The element that an empty part is written into. */
  readonly element: LexicalNode;
}

/**
 * Returns the parts of a block that are written in the editor itself, by their names in `TextPart`. Which element holds
 * which part is found by their order and their words, so a new kind of block needs nothing here; several elements may
 * hold one part, a line each.
 */
export function $partTexts(node: LexicalNode, block: Block): ReadonlyMap<string, PartText> {
  const holders = $holders(node);
  const found = new Map<string, PartText>();
  let next = 0;
  for (const { part, text } of textPartsOf(block)) {
    const at = holders.findIndex((_, index) => index >= next && lengthOfMatch(holders, index, text) > 0);
    if (at < 0) continue;
    const match = holders.slice(at, at + lengthOfMatch(holders, at, text));
    const [first] = match;
    if (!first) continue;
    found.set(part, { pieces: piecesOf(match), element: first.element });
    next = at + match.length;
  }
  return found;
}

/** Returns how many holders from `at` on, a line each, contain the text; 0 where they don't. */
function lengthOfMatch(holders: readonly Holder[], at: number, text: string): number {
  let said = '';
  for (let index = at; index < holders.length; index += 1) {
    said += (index === at ? '' : '\n') + (holders[index]?.text ?? '');
    if (said === text) return index - at + 1;
    if (!text.startsWith(said)) return 0;
  }
  return 0;
}

function piecesOf(holders: readonly Holder[]): readonly PartPiece[] {
  let start = 0;
  return holders.flatMap((holder) => {
    const pieces = holder.pieces.map((piece) => ({ ...piece, start: piece.start + start }));
    start += holder.text.length + 1;
    return pieces;
  });
}

function $holders(node: LexicalNode): readonly Holder[] {
  if (!$isElementNode(node)) return [];
  const children = node.getChildren();
  const inner = children.filter((child) => $isElementNode(child) && !child.isInline());
  if (inner.length === 0) return [$holder(node, children)];
  // A list item may hold words beside the list below it.
  const words = children.filter((child) => !inner.includes(child));
  const own = words.length > 0 ? [$holder(node, words)] : [];
  return [...own, ...inner.flatMap($holders)];
}

function $holder(element: LexicalNode, children: readonly LexicalNode[]): Holder {
  let text = '';
  const pieces: PartPiece[] = [];
  const $walk = (nodes: readonly LexicalNode[]): void => {
    for (const node of nodes) {
      if ($isTextNode(node)) {
        pieces.push({ node, start: text.length });
        text += node.getTextContent();
      } else if ($isLineBreakNode(node)) text += '\n';
      else if ($isElementNode(node)) $walk(node.getChildren());
    }
  };
  $walk(children);
  return { element, text, pieces };
}
