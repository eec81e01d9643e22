import type { Element, Nodes } from 'hast';
import { inlineText, type Block, type BlockOf } from '../../story';
import { splitCaption, type CaptionParts } from '../../text';
import { attributeOf, classesOf, findElement, hasClass } from './elements';
import { linesOf } from './inlineLines';

/** The words of a caption that is beside its picture, until it is known which picture that is. */
export interface Caption extends CaptionParts {
  readonly kind: 'caption';
  /** The blocks that these words are where no picture is beside them. */
  readonly blocks: readonly Block[];
}
/** A block that was read, or a caption that has not been given to its picture yet. */
export type ReadBlock = Block | Caption;

const CAPTION_CLASS = /caption|chu-?thich/i;
/** Boxes around a picture and its caption, and what only seems to be one. */
const NOT_A_CAPTION =
  /^(?:wp-caption|has-caption|tplcaption|with-?captions?|no-?caption)$|caption-?(?:wrap|container|box|group|trigger|button|toggle)|closed-?captions?/i;
const CREDIT_CLASS =
  /(?:^|[-_])(?:credits?|photo-?(?:author|by|credit)|image-?(?:author|source)|tac-?gia(?:-anh)?|nguon(?:-anh)?|copyright)(?:$|[-_])/i;
/** A caption longer than this is a paragraph that is below a picture. */
const LONGEST_CAPTION_WORDS = 150;

const isPicture = ({ tagName }: Element): boolean => tagName === 'img' || tagName === 'amp-img';

/**
 * Whether an element holds the caption of a picture beside it, by its tag or by the class names of sites and programs.
 */
export function isCaption(element: Element): boolean {
  const isOne =
    element.tagName === 'figcaption' ||
    attributeOf(element, 'itemprop') === 'caption' ||
    classesOf(element).some((name) => CAPTION_CLASS.test(name) && !NOT_A_CAPTION.test(name));
  return (
    isOne && element.tagName !== 'caption' && element.tagName !== 'table' && findElement(element, isPicture) === null
  );
}

/** Whether an element inside a caption holds nothing but who took the picture. */
export const isCredit = (element: Element): boolean =>
  hasClass(element, CREDIT_CLASS) ||
  /^(?:copyrightholder|creditline|creator|author)$/i.test(attributeOf(element, 'itemprop'));

/** Returns the parts of the caption that some blocks contain; the credit may be apart in `credit`, with its label or without. */
export function captionOf(blocks: readonly Block[], credit: readonly Block[]): CaptionParts {
  const [words, names] = [blocks, credit].map((of) =>
    of.flatMap(linesOf).map(inlineText).join(' ').replace(/\s+/g, ' ').trim(),
  );
  if (names === undefined || names === '') return splitCaption(words ?? '');
  const bare = names.replace(/^[([]\s*|\s*[)\]]$/g, '');
  const split = splitCaption(bare);
  const named = split.caption === '' && split.credit !== '' ? split.credit : bare;
  return { caption: words ?? '', credit: named };
}

/**
 * Puts every caption into the picture, gallery or embed right before it that has none yet, else right behind it; one with
 * neither stays the blocks that it is. With `guesses`, a paragraph right below a picture that looks like a caption is one.
 */
export function attachCaptions(read: readonly ReadBlock[], guesses = true): readonly Block[] {
  const blocks: Block[] = [];
  /** A caption that may belong to the next block. */
  let waiting: Caption | null = null;
  const flush = (): void => {
    for (const block of waiting?.blocks ?? []) blocks.push(block);
    waiting = null;
  };
  for (const block of read) {
    if (block.kind === 'caption') {
      flush();
      const before = blocks.at(-1);
      const captioned = before && isShort(block) ? withCaption(before, block) : null;
      if (captioned) blocks[blocks.length - 1] = captioned;
      else waiting = block;
      continue;
    }
    const below = guesses && !waiting ? withParagraphBelow(blocks.at(-1), block) : null;
    if (below) {
      blocks[blocks.length - 1] = below;
      continue;
    }
    const captioned: Block | null =
      waiting && isShort(waiting) && block.kind !== 'embed' ? withCaption(block, waiting) : null;
    if (captioned) waiting = null;
    else flush();
    blocks.push(captioned ?? block);
  }
  flush();
  return blocks;
}

/** A caption without a mark of its own is shorter than any other, in words. */
const LONGEST_UNMARKED = 60;
const LABEL = /(?:^|[\s(.])(?:ảnh|nguồn ảnh|photo|photos|photo credit)\s*:/iu;

/**
 * The picture with the paragraph below it as its caption, where that is all in italics or names who took the picture, as old
 * sites and people who write in a form set captions; null for any other block.
 */
function withParagraphBelow(before: Block | undefined, block: Block): Block | null {
  if (before?.kind !== 'figure' || block.kind !== 'paragraph') return null;
  const words = inlineText(block.content).replace(/\s+/g, ' ').trim();
  if (words.split(' ').length > LONGEST_UNMARKED) return null;
  const isItalic = block.content.every(
    (piece) => piece.kind === 'text' && (piece.text.trim() === '' || piece.marks.includes('italic')),
  );
  const parts = splitCaption(words);
  if (parts.credit !== '' && LABEL.test(words)) return figureWith(before, parts);
  return isItalic && before.caption === '' && before.credit === '' ? figureWith(before, parts) : null;
}

const isShort = ({ caption }: Caption): boolean => caption.split(' ').length <= LONGEST_CAPTION_WORDS;

/** Returns the block with a caption; null where it can have none, or has one. */
export function withCaption(block: Block, { caption, credit, blocks }: Caption): Block | null {
  const words = blocks.flatMap(linesOf).map(inlineText).join(' ').replace(/\s+/g, ' ');
  if (block.kind === 'figure') return figureWith(block, { caption, credit });
  if (block.kind === 'gallery') return block.caption === '' ? { ...block, caption: words } : null;
  return block.kind === 'embed' ? { ...block, title: words } : null;
}

/** More photos than a gallery shows are figures. */
export const MOST_GALLERY_PHOTOS = 12;

function figureWith(figure: BlockOf<'figure'>, { caption, credit }: CaptionParts): Block | null {
  if (figure.caption === '' && figure.credit === '') return { ...figure, caption, credit };
  // Some pages set the credit below the caption, or above it, in an element of its own.
  if (figure.caption === '' && credit === '') return { ...figure, caption };
  return figure.credit === '' && caption === '' ? { ...figure, credit } : null;
}

/** Whether a node holds a picture. */
export const holdsPicture = (node: Nodes): boolean => findElement(node, isPicture) !== null;
