import type { Blockquote, Nodes, Paragraph } from 'mdast';
import {
  commentToAnnotation,
  inlineText,
  listNumber,
  listNumberText,
  newCell,
  newFigure,
  noteIdSchema,
  type Annotation,
  type Block,
  type BlockOf,
  type GalleryPhoto,
  type InlineContent,
  type Note,
  galleryPhotoOf,
} from '../../story';

/** The annotations of a text, by their places in it. */
export type Annotations = Annotation[];

/**
 * Returns children of a tree with the annotations of Stet's own Markdown read: a quotation that is a pull quote or a fact box is
 * one, and any other annotation is a paragraph that no text has, for `annotated`.
 */
export function withAnnotations(children: readonly Nodes[], read: Annotations): Nodes[] {
  const out: Nodes[] = [];
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at];
    const next = children[at + 1];
    const annotation = child?.type === 'html' ? commentToAnnotation(child.value) : null;
    if (!child) continue;
    if (!annotation) out.push(child);
    else if ((annotation.kind === 'pullQuote' || annotation.kind === 'factBox') && next?.type === 'blockquote') {
      out.push(annotation.kind === 'pullQuote' ? pullQuote(next, annotation) : factBox(next, annotation));
      at += 1;
    } else out.push(paragraph(placeOf(read.push(annotation) - 1)));
  }
  return out;
}

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });

/** What represents an annotation among the blocks, as no text has it. */
const placeOf = (at: number): string => `\uE000s${at}\uE001`;
const PLACE = /^\uE000s(\d+)\uE001$/;

function pullQuote(quote: Blockquote, { attribution }: Annotation & { kind: 'pullQuote' }): Blockquote {
  const last = quote.children.at(-1);
  const [dash, ...others] = attribution && last?.type === 'paragraph' ? last.children : [];
  const name = dash?.type === 'text' && dash.value.startsWith('— ') ? dash.value.slice('— '.length) : null;
  const words = name === null ? quote.children : quote.children.slice(0, -1);
  const speaker: readonly Paragraph[] =
    name === null
      ? []
      : [{ type: 'paragraph', children: [{ type: 'text', value: name }, ...others], data: { hName: 'figcaption' } }];
  return {
    type: 'blockquote',
    children: [{ type: 'blockquote', children: words }, ...speaker],
    data: { hName: 'figure', hProperties: { className: ['story-pull-quote'] } },
  };
}

function factBox(quote: Blockquote, { title }: Annotation & { kind: 'factBox' }): Blockquote {
  const [first, ...others] = quote.children;
  const [strong] = title && first?.type === 'paragraph' ? first.children : [];
  const children: Blockquote['children'] =
    strong?.type === 'strong' ? [{ type: 'heading', depth: 2, children: strong.children }, ...others] : quote.children;
  return { ...quote, children, data: { hName: 'aside', hProperties: { className: ['story-fact-box'] } } };
}

interface Made {
  readonly block: Block;
  /** How many of the blocks that follow are in it. */
  readonly taken: number;
}

/** Returns blocks in which those that annotations describe are what they were in the story. What does not fit an annotation stays as it is. */
export function annotated(blocks: readonly Block[], read: Annotations): readonly Block[] {
  if (read.length === 0) return blocks;
  const loose: InlineContent[] = [];
  const made = blocksOf(blocks, read, loose);
  return loose.length === 0 ? made : withLooseNotes(made, loose);
}

function blocksOf(blocks: readonly Block[], read: Annotations, loose: InlineContent[]): readonly Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) continue;
    const annotation = annotationOf(block, read);
    if (!annotation) {
      // Only paragraphs and lists are in a fact box, and stay these.
      out.push(
        block.kind === 'factBox'
          ? { ...block, blocks: blocksOf(block.blocks, read, loose) as typeof block.blocks }
          : block,
      );
      continue;
    }
    const next = blocks[at + 1];
    if (annotation.kind === 'note' && next?.kind === 'paragraph') {
      loose.push(next.content);
      at += 1;
      continue;
    }
    const made = blockOf(annotation, blocks.slice(at + 1), read);
    if (!made) continue;
    out.push(made.block);
    at += made.taken;
  }
  return out;
}

function annotationOf(block: Block | undefined, read: Annotations): Annotation | null {
  const at = block?.kind === 'paragraph' ? PLACE.exec(inlineText(block.content))?.[1] : undefined;
  return at === undefined ? null : (read[Number(at)] ?? null);
}

function blockOf(annotation: Annotation, behind: readonly Block[], read: Annotations): Made | null {
  const [next] = behind;
  switch (annotation.kind) {
    case 'figure':
      return figureOf(annotation, next);
    case 'gallery':
      return galleryOf(annotation, behind, read);
    case 'list':
      return next?.kind === 'list' ? { block: withNumbers(next, [...annotation.lists]), taken: 1 } : null;
    case 'table':
      return next?.kind === 'table' ? { block: withSpans(next, annotation.spans), taken: 1 } : null;
    case 'embed':
      return embedOf(annotation.title, next);
    case 'note':
    case 'pullQuote':
    case 'factBox':
      return null;
  }
}

function figureOf({ photo, ...said }: Annotation & { kind: 'figure' }, next: Block | undefined): Made | null {
  const { width, source, altText } = said;
  if (!photo) return next?.kind === 'figure' ? { block: { ...next, width, source }, taken: 1 } : null;
  const figure = newFigure(
    'missing' in photo ? { kind: 'missing', fileName: photo.missing } : { kind: 'remote', url: photo.remote },
  );
  const words = said.caption && next?.kind === 'paragraph' ? captionOf(next.content) : null;
  return { block: { ...figure, width, source, altText, ...words }, taken: words ? 1 : 0 };
}

/** The caption and, in italics at its end, the credit. */
function captionOf(content: InlineContent): Pick<GalleryPhoto, 'caption' | 'credit'> {
  const last = content.at(-1);
  const hasCredit = last?.kind === 'text' && last.marks.includes('italic');
  return {
    caption: inlineText(hasCredit ? content.slice(0, -1) : content).trim(),
    credit: hasCredit ? inlineText([last]).trim() : '',
  };
}

function galleryOf(
  { photos, caption }: Annotation & { kind: 'gallery' },
  behind: readonly Block[],
  read: Annotations,
): Made | null {
  const found: BlockOf<'figure'>[] = [];
  let taken = 0;
  while (found.length < photos) {
    const block = behind[taken];
    const annotation = annotationOf(block, read);
    const made = annotation?.kind === 'figure' ? figureOf(annotation, behind[taken + 1]) : null;
    const figure = made?.block ?? block;
    if (figure?.kind !== 'figure') return null;
    found.push(figure);
    taken += 1 + (made?.taken ?? 0);
  }
  const words = behind[taken];
  const hasCaption = caption && words?.kind === 'paragraph';
  return {
    block: { kind: 'gallery', photos: found.map(galleryPhotoOf), caption: hasCaption ? inlineText(words.content) : '' },
    taken: taken + (hasCaption ? 1 : 0),
  };
}

function embedOf(hasTitle: boolean, next: Block | undefined): Made | null {
  const [link, ...others] = next?.kind === 'paragraph' ? next.content : [];
  if (link?.kind !== 'link' || others.length > 0) return null;
  return { block: { kind: 'embed', url: link.url, title: hasTitle ? inlineText(link.content) : '' }, taken: 1 };
}

/** A list with its numbers, which are taken off `lists` as lists are met; one whose items do not begin with them stays as it is. */
function withNumbers(list: BlockOf<'list'>, lists: (Annotation & { kind: 'list' })['lists']): BlockOf<'list'> {
  const form = lists.shift() ?? null;
  const items = list.items.map((item) => ({ ...item, lists: item.lists.map((inner) => withNumbers(inner, lists)) }));
  if (form === null) return { ...list, items };
  const bare = items.map((item, at) => {
    const content = withoutWords(item.content, `${listNumberText(listNumber(form, at), form.numbering)}.`);
    return content && { ...item, content };
  });
  const counted = bare.flatMap((item) => item ?? []);
  return counted.length < items.length
    ? { ...list, items }
    : { kind: 'list', style: 'numbered', ...form, items: counted };
}

/** Content without the words that it begins with and the space behind them; null where it begins with others. */
function withoutWords([first, ...others]: InlineContent, words: string): InlineContent | null {
  if (first?.kind !== 'text' || !first.text.startsWith(words)) return null;
  const text = first.text.slice(words.length).replace(/^ /, '');
  return text === '' ? others : [{ ...first, text }, ...others];
}

/** A table with merged cells; the words are in the first place of each, as in a story. */
function withSpans(table: BlockOf<'table'>, spans: (Annotation & { kind: 'table' })['spans']): BlockOf<'table'> {
  const rows = table.rows.map((cells) => [...cells]);
  for (const [row, column, rowSpan, colSpan] of spans) {
    const first = rows[row]?.[column];
    if (!first) continue;
    for (const cells of rows.slice(row, row + rowSpan)) {
      const end = Math.min(cells.length, column + colSpan);
      for (let at = column; at < end; at += 1) cells[at] = newCell([]);
    }
    rows[row]?.splice(column, 1, { ...first, rowSpan, colSpan });
  }
  return { ...table, rows };
}

/** Footnotes without a mark, behind those that have one. */
function withLooseNotes(blocks: readonly Block[], loose: readonly InlineContent[]): readonly Block[] {
  const last = blocks.at(-1);
  const known = last?.kind === 'notes' ? last.notes : [];
  const others = last?.kind === 'notes' ? blocks.slice(0, -1) : blocks;
  const added = loose.map((content, at): Note => ({
    id: noteIdSchema.parse(`note-${known.length + at + 1}`),
    content,
  }));
  return [...others, { kind: 'notes', notes: [...known, ...added] }];
}
