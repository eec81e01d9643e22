import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { blockSchema, type Block } from '../../../../shared/story';
import { UnknownBlockView } from './UnknownBlockView';

const none: Block = { kind: 'rule' };

const keptState = createState('block', {
  parse: (json): Block => (json === undefined ? none : blockSchema.parse(json)),
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** A block that is shown and kept whole, and not edited here: tables, galleries, fact boxes, and what a newer Stet wrote. */
export class UnknownBlockNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('kept', { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: keptState }] });
  }
  getBlock(): Block {
    return $getState(this, keptState);
  }
  hold(block: Block): this {
    return $setState(this, keptState, block);
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'editor-kept';
    return element;
  }
  override updateDOM(): false {
    return false;
  }
  override isInline(): false {
    return false;
  }
  override decorate(): JSX.Element {
    return <UnknownBlockView nodeKey={this.getKey()} block={this.getBlock()} />;
  }
}

/** Creates a node that keeps a block as it is. */
export const $createUnknownBlockNode = (block: Block): UnknownBlockNode => $create(UnknownBlockNode).hold(block);
/** Whether a node keeps a block as it is; false for null and undefined. */
export const $isUnknownBlockNode = (node: LexicalNode | null | undefined): node is UnknownBlockNode =>
  node instanceof UnknownBlockNode;
