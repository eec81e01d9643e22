import {
  inlineText,
  isWebUrl,
  plainInline,
  type Block,
  type BlockOf,
  type InlineContent,
  galleryPhotoOf,
} from '../../story';
import type { FlowBox, FlowItem, FlowText } from './flow';
import { numbered } from './flowTable';
import { createLists } from './lists';
import { blockRole } from './styleRole';

/** What decides how the items of a document become blocks. */
export interface BlockOptions {
  /** Whether the document was written by Stet, and boxes are fact boxes. */
  readonly isOwn: boolean;
  /** The outline level that becomes the highest subhead. */
  readonly highest: number;
}

type Level = BlockOf<'subhead'>['level'];

/** A block of a body, and the items that it was made of. */
export interface MadeBlock {
  readonly block: Block;
  readonly items: readonly FlowItem[];
}

/** Makes the blocks of a body of items. */
export function toBlocks(items: readonly FlowItem[], options: BlockOptions): readonly MadeBlock[] {
  const blocks: { block: Block; readonly items: FlowItem[] }[] = [];
  const lists = createLists((block) => blocks.push({ block, items: [] }));
  for (const item of items) {
    if (item.kind === 'text' && item.label && item.form.outline === null && blockRole(item) === null) {
      lists.add(item, item.label);
      blocks.at(-1)?.items.push(item);
    } else {
      lists.end();
      const last = blocks.at(-1);
      const more = galleryWith(item, last?.block) ?? pullQuoteWith(item, last?.block);
      if (last && more) {
        last.block = more;
        last.items.push(item);
      } else for (const { block, items: own } of blocksOf(item, options)) blocks.push({ block, items: [...own] });
    }
  }
  return blocks;
}

/** A gallery with one more photo of its own, or with its caption; null where the item is neither or no gallery is open. */
function galleryWith(item: FlowItem, last: Block | undefined): Block | null {
  if (last?.kind !== 'gallery' || last.caption !== '') return null;
  if (item.kind === 'figure' && item.gallery === 'next')
    return { ...last, photos: [...last.photos, galleryPhotoOf(item.block)] };
  return item.kind === 'text' && blockRole(item) === 'galleryCaption' ? { ...last, caption: textOf(item) } : null;
}

/** A pull quote with one more paragraph of its attribution; null where the item is none or no pull quote is open. */
function pullQuoteWith(item: FlowItem, last: Block | undefined): Block | null {
  if (last?.kind !== 'pullQuote' || item.kind !== 'text' || blockRole(item) !== 'attribution') return null;
  return { ...last, attribution: [last.attribution, textOf(item)].filter((part) => part !== '').join(' ') };
}

const textOf = ({ content }: FlowText): string => inlineText(content).replace(/\s+/g, ' ').trim();

function blocksOf(item: FlowItem, options: BlockOptions): readonly MadeBlock[] {
  if (item.kind === 'box')
    return options.isOwn || boxTitleOf(item) ? factBox(item, options) : toBlocks(item.items, options);
  return [{ block: blockOf(item, options), items: [item] }];
}

function blockOf(item: Exclude<FlowItem, FlowBox>, options: BlockOptions): Block {
  switch (item.kind) {
    case 'figure':
      return item.gallery === null
        ? item.block
        : { kind: 'gallery', photos: [galleryPhotoOf(item.block)], caption: '' };
    case 'table':
      return item.block;
    case 'rule':
      return { kind: 'rule' };
    case 'text':
      return textBlock(item, options);
  }
}

function textBlock(item: FlowText, { highest }: BlockOptions): Block {
  const { content, form } = item;
  switch (blockRole(item)) {
    case 'quote':
      return { kind: 'quote', content };
    case 'pullQuote':
      return { kind: 'pullQuote', content, attribution: '' };
    case 'embed': {
      const link = content.length === 1 && content[0]?.kind === 'link' ? content[0] : null;
      const title = textOf(item);
      if (link && isWebUrl(link.url)) return { kind: 'embed', url: link.url, title: title === link.url ? '' : title };
      break;
    }
    case 'caption':
    case 'galleryCaption':
    case 'credit':
    case 'attribution':
    case 'factBoxTitle':
    case 'rule':
    case null:
  }
  if (form.outline === null) return { kind: 'paragraph', content };
  // The steps of the type can only be these, since they are bounded here.
  const level = Math.min(4, Math.max(2, form.outline - highest + 2)) as Level;
  return { kind: 'subhead', level, content: withoutBold(headingText(item)) };
}

/** A heading keeps a number that is more than one: "Điều 7. Mức phạt". */
const headingText = (item: FlowText): InlineContent =>
  item.label !== null && /\p{L}{2}/u.test(item.label.text) && !/^[ivxlcdm]+[.)]?$/i.test(item.label.text.trim())
    ? numbered(item)
    : item.content;

/** A subhead is bold by itself. */
const withoutBold = (content: InlineContent): InlineContent => {
  const plain = <P extends InlineContent[number]>(piece: P): P => {
    if (piece.kind === 'link') return { ...piece, content: piece.content.map(plain) };
    return piece.kind === 'text' ? { ...piece, marks: piece.marks.filter((mark) => mark !== 'bold') } : piece;
  };
  return content.map(plain);
};

const boxTitleOf = ({ items: [first] }: FlowBox): FlowText | null =>
  first?.kind === 'text' && blockRole(first) === 'factBoxTitle' ? first : null;

/** A box with its title; what a fact box cannot hold comes behind it. */
function factBox(box: FlowBox, options: BlockOptions): readonly MadeBlock[] {
  const titled = boxTitleOf(box);
  const title = titled ? textOf(titled) : '';
  const blocks: BlockOf<'factBox'>['blocks'][number][] = [];
  const behind: MadeBlock[] = [];
  for (const made of toBlocks(title === '' ? box.items : box.items.slice(1), options)) {
    const { block } = made;
    if (block.kind === 'paragraph' || block.kind === 'list') blocks.push(block);
    else if ('content' in block) blocks.push({ kind: 'paragraph', content: block.content });
    else behind.push(made);
    if (block.kind === 'pullQuote' && block.attribution !== '')
      blocks.push({ kind: 'paragraph', content: plainInline(block.attribution) });
  }
  return [{ block: { kind: 'factBox', title, blocks }, items: [box] }, ...behind];
}
