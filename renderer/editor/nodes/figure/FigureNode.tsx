import { newFigure } from '../../../../shared/story';
import { defineBlockNode, isKind } from '../defineBlockNode';
import { FigureEditor } from './FigureEditor';

const node = defineBlockNode('figure', {
  holds: isKind('figure'),
  none: newFigure({ kind: 'missing', fileName: '?' }),
  tag: 'figure',
  className: 'editor-figure',
  decorateElement(element, { width }) {
    element.dataset['width'] = width;
  },
  text: ({ caption }) => caption,
  view: (key, figure) => <FigureEditor nodeKey={key} figure={figure} />,
});

/** A node of a figure. */
export type FigureNode = InstanceType<typeof FigureNode>;
/** The class of the nodes of figures, for transforms and listeners. */
export const FigureNode = node.Node;
/** Creates the node of a figure. */
export const $createFigureNode = node.$create;
/** Whether a node is a figure; false for null and undefined. */
export const $isFigureNode = node.$is;
