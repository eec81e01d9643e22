import { $create, $createParagraphNode, ElementNode, type LexicalNode } from 'lexical';
import { $appendAll } from '../appendAll';
import { element } from '../element';
import { PartsNode, PartTextNode } from '../partNodes';

/** A box beside the story: its title, then its content. `factBoxExtension` keeps it to these two parts. */
export class FactBoxNode extends PartsNode {
  override $config() {
    return this.config('fact-box', { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return element('div', 'editor-fact-box', 'group');
  }
}

/** What the box is about: one line of plain text. */
export class FactBoxTitleNode extends PartTextNode {
  override $config() {
    return this.config('fact-box-title', { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return element('div', 'editor-fact-box__title', 'group');
  }
}

/** The content of the box: paragraphs, lists and blocks of a newer Stet, never nothing at all. */
export class FactBoxContentNode extends PartsNode {
  override $config() {
    return this.config('fact-box-content', { extends: ElementNode });
  }
  override createDOM(): HTMLElement {
    return element('div', 'editor-fact-box__content');
  }
}

/**
 * Returns a fact box around the nodes of its title and the blocks in it; without any it gets a paragraph to write in.
 */
export const $createFactBoxNode = (
  title: readonly LexicalNode[] = [],
  blocks: readonly LexicalNode[] = [],
): FactBoxNode =>
  $create(FactBoxNode).append($appendAll($create(FactBoxTitleNode), title), $createFactBoxContentNode(blocks));

/** Creates an empty title of a fact box. */
export const $createFactBoxTitleNode = (): FactBoxTitleNode => $create(FactBoxTitleNode);
/** Creates the content of a fact box from its blocks; without any it gets an empty paragraph. */
export const $createFactBoxContentNode = (blocks: readonly LexicalNode[] = []): FactBoxContentNode =>
  $appendAll($create(FactBoxContentNode), blocks.length > 0 ? blocks : [$createParagraphNode()]);

/** Whether a node is a fact box; false for null and undefined. */
export const $isFactBoxNode = (node: LexicalNode | null | undefined): node is FactBoxNode =>
  node instanceof FactBoxNode;
/** Whether a node is the title of a fact box; false for null and undefined. */
export const $isFactBoxTitleNode = (node: LexicalNode | null | undefined): node is FactBoxTitleNode =>
  node instanceof FactBoxTitleNode;
/** Whether a node is the content of a fact box below its title; false for null and undefined. */
export const $isFactBoxContentNode = (node: LexicalNode | null | undefined): node is FactBoxContentNode =>
  node instanceof FactBoxContentNode;
