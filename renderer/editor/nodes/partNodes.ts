import { $createParagraphNode, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';

/** A block with parts, or the part of one that holds blocks: a root of its own for selections, so that what is deleted or pasted around it does not melt into it. */
export abstract class PartsNode extends ElementNode {
  override updateDOM(): boolean {
    return false;
  }
  override isShadowRoot(): boolean {
    return true;
  }
  override canIndent(): false {
    return false;
  }
}

/** A part of a block that is one text. Enter in it opens a paragraph behind it, which its extension puts where it belongs. */
export abstract class PartTextNode extends ElementNode {
  override updateDOM(): boolean {
    return false;
  }
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): LexicalNode {
    return this.insertAfter($createParagraphNode(), restoreSelection);
  }
  override canIndent(): false {
    return false;
  }
}
