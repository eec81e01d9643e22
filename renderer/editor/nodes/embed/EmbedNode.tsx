import { defineBlockNode, isKind } from '../defineBlockNode';
import { EmbedEditor } from './EmbedEditor';

const node = defineBlockNode('embed', {
  holds: isKind('embed'),
  none: { kind: 'embed', url: 'https://example.com/', title: '' },
  tag: 'div',
  className: 'editor-embed',
  text: ({ title, url }) => [title, url].filter((line) => line !== '').join('\n'),
  view: (key, embed) => <EmbedEditor nodeKey={key} embed={embed} />,
});

/** A node of an embed: a page elsewhere, of which nothing is ever loaded. */
export type EmbedNode = InstanceType<typeof EmbedNode>;
/** The class of the nodes of embeds, for transforms and listeners. */
export const EmbedNode = node.Node;
/** Creates the node of an embed: a page elsewhere, of which nothing is ever loaded. */
export const $createEmbedNode = node.$create;
/** Whether a node is an embed: a page elsewhere, of which nothing is ever loaded; false for null and undefined. */
export const $isEmbedNode = node.$is;
