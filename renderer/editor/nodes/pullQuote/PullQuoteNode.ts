import { $create, ElementNode, type LexicalNode } from 'lexical';
import { $appendAll } from '../appendAll';
import { element } from '../element';
import { PartsNode, PartTextNode } from '../partNodes';

/** A quotation set apart: its words, then the speaker. `pullQuoteExtension` keeps it to these two parts. */
export class PullQuoteNode extends PartsNode {
  override $config() {
    return this.config('pull-quote', { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return element('div', 'editor-pull-quote', 'group');
  }
}

/** What is quoted: inline content. */
export class PullQuoteTextNode extends PartTextNode {
  override $config() {
    return this.config('pull-quote-text', { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return element('p', 'editor-pull-quote__text');
  }
}

/** The speaker: one line of plain text. */
export class PullQuoteAttributionNode extends PartTextNode {
  override $config() {
    return this.config('pull-quote-attribution', { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return element('div', 'editor-pull-quote__attribution', 'group');
  }
}

/** Returns a pull quote around inline nodes and the nodes of its attribution. */
export const $createPullQuoteNode = (
  text: readonly LexicalNode[] = [],
  attribution: readonly LexicalNode[] = [],
): PullQuoteNode =>
  $create(PullQuoteNode).append(
    $appendAll($create(PullQuoteTextNode), text),
    $appendAll($create(PullQuoteAttributionNode), attribution),
  );

/** Whether a node is a pull quote; false for null and undefined. */
export const $isPullQuoteNode = (node: LexicalNode | null | undefined): node is PullQuoteNode =>
  node instanceof PullQuoteNode;
/** Whether a node is the quoted text of a pull quote; false for null and undefined. */
export const $isPullQuoteTextNode = (node: LexicalNode | null | undefined): node is PullQuoteTextNode =>
  node instanceof PullQuoteTextNode;
/** Whether a node is the attribution of a pull quote; false for null and undefined. */
export const $isPullQuoteAttributionNode = (node: LexicalNode | null | undefined): node is PullQuoteAttributionNode =>
  node instanceof PullQuoteAttributionNode;
