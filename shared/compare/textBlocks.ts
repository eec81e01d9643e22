import { contentToFlow, flowToContent, type Flow, type BlockAttributes } from './flow';
import { partOf } from './forms';
import { asContent } from './similarity';

/** What a text block is besides its text. */
export const blockAttributesOf = (block: unknown): BlockAttributes =>
  Object.fromEntries(Object.entries(block ?? {}).filter(([name]) => name !== 'content'));

/** Text blocks on end as one flow, with a block end between two. */
export const blocksToFlow = (blocks: readonly unknown[]): Flow =>
  blocks.flatMap((block, at): Flow => {
    const flow = contentToFlow(asContent(partOf(block, 'content')));
    return at === 0 ? flow : [{ kind: 'blockEnd', text: '\n', next: blockAttributesOf(block) }, ...flow];
  });

/** Returns the blocks of a flow; the first one's attributes is given, since it contains only ends between blocks. */
export function flowToBlocks(flow: Flow, first: BlockAttributes): readonly unknown[] {
  const blocks: { attributes: BlockAttributes; flow: Flow[number][] }[] = [{ attributes: first, flow: [] }];
  for (const atom of flow) {
    if (atom.kind === 'blockEnd') blocks.push({ attributes: atom.next, flow: [] });
    else blocks.at(-1)?.flow.push(atom);
  }
  return blocks.map((block) => ({ ...block.attributes, content: flowToContent(block.flow) }));
}
