import { inlineText } from './inline';
import type { Block } from './blocks';

/** What a block says in the run of the story, a text a paragraph, item or cell; nothing of its photos. */
export function proseOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
      return [inlineText(block.content)];
    case 'pullQuote':
      return [inlineText(block.content), block.attribution];
    case 'list':
      return block.items.flatMap((item) => [inlineText(item.content), ...item.lists.flatMap(proseOf)]);
    case 'table':
      return block.rows.flatMap((row) => row.map(inlineText));
    case 'factBox':
      return [block.title, ...block.blocks.flatMap(proseOf)];
    case 'embed':
      return [block.title];
    case 'figure':
    case 'gallery':
    case 'rule':
    case 'unknown':
      return [];
  }
}

/** What stands under a block's photos: captions and credits. */
export function captionsOf(block: Block): readonly string[] {
  if (block.kind === 'figure') return [block.caption, block.credit];
  if (block.kind !== 'gallery') return [];
  return [...block.photos.flatMap((photo) => [photo.caption, photo.credit]), block.caption];
}
