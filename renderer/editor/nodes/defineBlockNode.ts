import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode, type NodeKey } from 'lexical';
import type { JSX } from 'react';
import { blockSchema, type Block, type BlockOf } from '../../../shared/story';
import { keepInputEvents } from './keepInputEvents';

/** How the node of one kind of block is made. */
export interface BlockNodeSpec<B extends Block> {
  /** Whether a block is of the kind that the node holds. */
  readonly holds: (block: Block) => block is B;
  /** The block of a node that was created without one. */
  readonly none: B;
  readonly tag: 'div' | 'figure';
  readonly className: string;
  /** Sets what the element of the node shows of the block by itself, as by attributes; called after each change. */
  readonly decorateElement?: (element: HTMLElement, block: B) => void;
  /** Returns the words of the block, as the editor's own text. */
  readonly text: (block: B) => string;
  readonly view: (key: NodeKey, block: B) => JSX.Element;
}

/** Returns the question whether a block is of a kind. */
export const isKind =
  <K extends Block['kind']>(kind: K) =>
  (block: Block): block is BlockOf<K> =>
    block.kind === kind;

/**
 * Makes the node of a kind of block that is drawn whole by React, with its factory and its type guard; `type` is its name
 * in Lexical. A node holds the block itself, so that `convert/` copies it and adds nothing.
 */
export function defineBlockNode<B extends Block>(type: string, spec: BlockNodeSpec<B>) {
  const blockState = createState(type, {
    // Lexical asks for the default with `undefined`. Anything else that does not fit is damage, and must be loud.
    parse: (json): B => {
      if (json === undefined) return spec.none;
      const block = blockSchema.parse(json);
      if (!spec.holds(block)) throw new RangeError(`Not a block of a ${type} node: ${block.kind}`);
      return block;
    },
    isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  class WholeBlockNode extends DecoratorNode<JSX.Element> {
    override $config() {
      return this.config(type, { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: blockState }] });
    }
    getBlock(): B {
      return $getState(this, blockState);
    }
    update(fields: Partial<B>): this {
      return $setState(this, blockState, (old) => ({ ...old, ...fields }));
    }
    override createDOM(): HTMLElement {
      const element = document.createElement(spec.tag);
      element.className = spec.className;
      spec.decorateElement?.(element, this.getBlock());
      keepInputEvents(element);
      return element;
    }
    override updateDOM(_before: this, element: HTMLElement): false {
      spec.decorateElement?.(element, this.getBlock());
      return false;
    }
    override isInline(): false {
      return false;
    }
    override getTextContent(): string {
      return spec.text(this.getBlock());
    }
    override decorate(): JSX.Element {
      return spec.view(this.getKey(), this.getBlock());
    }
  }
  return {
    Node: WholeBlockNode,
    $create: (block: B): WholeBlockNode => $create(WholeBlockNode).update(block),
    $is: (node: LexicalNode | null | undefined): node is WholeBlockNode => node instanceof WholeBlockNode,
  };
}
