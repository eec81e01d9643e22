import { contentToFlow, flowToContent, type Flow, type Shell } from './flow';
import { partOf } from './forms';
import { asContent } from './likeness';

/** What a text block is besides its text. */
export const shellOf = (block: unknown): Shell =>
  Object.fromEntries(Object.entries(block ?? {}).filter(([name]) => name !== 'content'));

/** Text blocks on end as one flow, with a block end between two. */
export const blocksToFlow = (blocks: readonly unknown[]): Flow =>
  blocks.flatMap((block, at): Flow => {
    const flow = contentToFlow(asContent(partOf(block, 'content')));
    return at === 0 ? flow : [{ kind: 'blockEnd', text: '\n', next: shellOf(block) }, ...flow];
  });

/** Returns the blocks of a flow; the first one's shell is given, since it contains only ends between blocks. */
export function flowToBlocks(flow: Flow, first: Shell): readonly unknown[] {
  const blocks: { shell: Shell; flow: Flow[number][] }[] = [{ shell: first, flow: [] }];
  for (const atom of flow) {
    if (atom.kind === 'blockEnd') blocks.push({ shell: atom.next, flow: [] });
    else blocks.at(-1)?.flow.push(atom);
  }
  return blocks.map((block) => ({ ...block.shell, content: flowToContent(block.flow) }));
}
