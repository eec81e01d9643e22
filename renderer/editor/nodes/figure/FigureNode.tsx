import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type EditorConfig,
  type LexicalNode,
} from 'lexical';
import type { JSX } from 'react';
import { blockSchema, type BlockOf } from '../../../../shared/story';
import { FigureEditor } from './FigureEditor';
import { keepInputEvents } from '../keepInputEvents';

type Figure = BlockOf<'figure'>;

const noFigure: Figure = {
  kind: 'figure',
  photo: { kind: 'missing', fileName: '?' },
  caption: '',
  credit: '',
  altText: '',
  source: '',
  width: 'column',
};

const figureState = createState('figure', {
  // Lexical asks for the default with `undefined`. Anything else that does not fit is damage, and must be loud.
  parse: (json): Figure => {
    if (json === undefined) return noFigure;
    const block = blockSchema.parse(json);
    if (block.kind !== 'figure') throw new RangeError(`Not a figure: ${block.kind}`);
    return block;
  },
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** A figure in the editor. Holds the block itself, so `convert/` copies it and adds nothing. */
export class FigureNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('figure', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: figureState }],
    });
  }
  getBlock(): Figure {
    return $getState(this, figureState);
  }
  update(fields: Partial<Figure>): this {
    return $setState(this, figureState, (old) => ({ ...old, ...fields }));
  }
  override createDOM(_config: EditorConfig): HTMLElement {
    const element = document.createElement('figure');
    element.className = 'editor-figure';
    element.dataset['width'] = this.getBlock().width;
    keepInputEvents(element);
    return element;
  }
  override updateDOM(_before: this, element: HTMLElement): false {
    element.dataset['width'] = this.getBlock().width;
    return false;
  }
  override isInline(): false {
    return false;
  }
  override getTextContent(): string {
    return this.getBlock().caption;
  }
  override decorate(): JSX.Element {
    return <FigureEditor nodeKey={this.getKey()} figure={this.getBlock()} />;
  }
}

/** Creates the node of a figure. */
export const $createFigureNode = (block: Figure): FigureNode => $create(FigureNode).update(block);
/** Whether a node is a figure; false for null and undefined. */
export const $isFigureNode = (node: LexicalNode | null | undefined): node is FigureNode => node instanceof FigureNode;
