import type { Element } from 'hast';
import type { Block, BlockOf, InlineContent } from '../../story';
import type { ReadInside } from './figureBlocks';
import { joined } from './inlineLines';
import { goingOn, listFormOf, listStart } from './listForm';
import type { Around } from './surroundings';

/**
 * A list as blocks. What cannot be in one, such as a table, ends it, and the items after that are a list that counts
 * on; so are those from an item on that sets another number.
 */
export function listBlocks(element: Element, around: Around, read: ReadInside): readonly Block[] {
  let form = listFormOf(element);
  const blocks: Block[] = [];
  let items: { content: InlineContent; lists: BlockOf<'list'>[] }[] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', ...form, items });
    form = goingOn(form, items.length);
    items = [];
  };
  for (const child of element.children) {
    const value = child.type === 'element' && form.style === 'numbered' ? listStart(child.properties['value']) : null;
    if (value !== null && value !== goingOn(form, items.length).start) {
      endList();
      form = { ...form, start: value };
    }
    /** The item that the words of this child go on with. */
    let item: (typeof items)[number] | null = null;
    for (const block of read(child, { ...around, kind: 'paragraph' })) {
      if ('content' in block) {
        if (item?.lists.length === 0) item.content = joined([item.content, block.content]);
        else items.push((item = { content: block.content, lists: [] }));
      } else if (block.kind === 'list') {
        if (items.length === 0) items.push({ content: [], lists: [] });
        items.at(-1)?.lists.push(block);
      } else {
        endList();
        blocks.push(block);
        item = null;
      }
    }
  }
  endList();
  return blocks;
}
