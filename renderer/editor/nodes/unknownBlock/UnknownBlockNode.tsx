import type { Block } from '../../../../shared/story';
import { defineBlockNode } from '../defineBlockNode';
import { UnknownBlockView } from './UnknownBlockView';

const node = defineBlockNode<Block>('kept', {
  // Any: what a newer Stet wrote, and blocks in places that the editor has none for.
  holds: (_block): _block is Block => true,
  none: { kind: 'rule' },
  tag: 'div',
  className: 'editor-kept',
  text: () => '',
  view: (key, block) => <UnknownBlockView nodeKey={key} block={block} />,
});

/** A node of a block that is shown and kept whole, and not edited here. */
export type UnknownBlockNode = InstanceType<typeof UnknownBlockNode>;
/** The class of the nodes of kept blocks, for transforms and listeners. */
export const UnknownBlockNode = node.Node;
/** Creates the node of a block that is shown and kept whole, and not edited here. */
export const $createUnknownBlockNode = node.$create;
/** Whether a node is a block that is shown and kept whole, and not edited here; false for null and undefined. */
export const $isUnknownBlockNode = node.$is;
