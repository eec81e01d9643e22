import { $create, $createParagraphNode, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';
import { element } from '../element';

/**
 * A quotation set apart: its words, then who said them. A root of its own for selections, so that what is deleted or
 * pasted around it does not melt into it; `pullQuoteExtension` keeps it to these two parts.
 */
export class PullQuoteNode extends ElementNode {
  override $config() {
    return this.config('pull-quote', { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return element('div', 'editor-pull-quote', 'group');
  }
  override updateDOM(): false {
    return false;
  }
  override isShadowRoot(): boolean {
    return true;
  }
  override canIndent(): false {
    return false;
  }
}

/** What is quoted: inline content. */
export class PullQuoteTextNode extends ElementNode {
  override $config() {
    return this.config('pull-quote-text', { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return element('p', 'editor-pull-quote__text');
  }
  override updateDOM(): false {
    return false;
  }
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): LexicalNode {
    return this.insertAfter($createParagraphNode(), restoreSelection);
  }
  override canIndent(): false {
    return false;
  }
}

/** Who said it: one line of plain text. */
export class PullQuoteAttributionNode extends ElementNode {
  override $config() {
    return this.config('pull-quote-attribution', { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return element('div', 'editor-pull-quote__attribution', 'group');
  }
  override updateDOM(): false {
    return false;
  }
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): LexicalNode {
    return this.insertAfter($createParagraphNode(), restoreSelection);
  }
  override canIndent(): false {
    return false;
  }
}

/** A pull quote around inline nodes and the nodes of its attribution. */
export const $createPullQuoteNode = (
  text: readonly LexicalNode[] = [],
  attribution: readonly LexicalNode[] = [],
): PullQuoteNode =>
  $create(PullQuoteNode).append(
    $create(PullQuoteTextNode).append(...text),
    $create(PullQuoteAttributionNode).append(...attribution),
  );

export const $isPullQuoteNode = (node: LexicalNode | null | undefined): node is PullQuoteNode =>
  node instanceof PullQuoteNode;
export const $isPullQuoteTextNode = (node: LexicalNode | null | undefined): node is PullQuoteTextNode =>
  node instanceof PullQuoteTextNode;
export const $isPullQuoteAttributionNode = (node: LexicalNode | null | undefined): node is PullQuoteAttributionNode =>
  node instanceof PullQuoteAttributionNode;
