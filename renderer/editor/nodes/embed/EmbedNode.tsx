import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import type { JSX } from 'react';
import { blockSchema, type BlockOf } from '../../../../shared/story';
import { keepInputEvents } from '../keepInputEvents';
import { EmbedEditor } from './EmbedEditor';

type Embed = BlockOf<'embed'>;

const noEmbed: Embed = { kind: 'embed', url: 'https://example.com/', title: '' };

const embedState = createState('embed', {
  // Lexical asks for the default with `undefined`. Anything else that does not fit is damage, and must be loud.
  parse: (json): Embed => {
    if (json === undefined) return noEmbed;
    const block = blockSchema.parse(json);
    if (block.kind !== 'embed') throw new RangeError(`Not an embed: ${block.kind}`);
    return block;
  },
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** A page elsewhere, shown by its address and title; nothing of it is ever loaded. */
export class EmbedNode extends DecoratorNode<JSX.Element> {
  override $config() {
    return this.config('embed', { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: embedState }] });
  }
  getBlock(): Embed {
    return $getState(this, embedState);
  }
  update(fields: Partial<Embed>): this {
    return $setState(this, embedState, (old) => ({ ...old, ...fields }));
  }
  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'editor-embed';
    keepInputEvents(element);
    return element;
  }
  override updateDOM(): false {
    return false;
  }
  override isInline(): false {
    return false;
  }
  override getTextContent(): string {
    const { title, url } = this.getBlock();
    return [title, url].filter((line) => line !== '').join('\n');
  }
  override decorate(): JSX.Element {
    return <EmbedEditor nodeKey={this.getKey()} embed={this.getBlock()} />;
  }
}

/** Creates the node of an embed. */
export const $createEmbedNode = (block: Embed): EmbedNode => $create(EmbedNode).update(block);
/** Whether a node is an embed; false for null and undefined. */
export const $isEmbedNode = (node: LexicalNode | null | undefined): node is EmbedNode => node instanceof EmbedNode;
