import type { TextRange } from '../text';
import type { Block, BlockOf } from './blocks';
import { inlineText, textRun, tidyInline, type Inline, type InlineContent, type ThreadId } from './inline';
import { assertNever } from './never';
import { forPhotoTexts, type PhotoTextName, type PhotoTexts } from './photo';

/** What kind of text a part is: the story itself, a heading or a name inside a block, or a text about a photo. */
export type PartRole = 'prose' | 'title' | 'attribution' | PhotoTextName;

/** Where a text is in its block: "text", "caption", "item.2", "item.2.list.0.item.1", "cell.0.3", "photo.1.credit", "block.0.text", "note.2". */
export interface PartAt {
  readonly part: string;
  readonly role: PartRole;
}

/** A text of a block, as plain text; a line break is `\n`. */
export interface TextPart extends PartAt {
  readonly text: string;
}

interface PartMap {
  readonly inline: (content: InlineContent, at: PartAt) => InlineContent;
  readonly plain: (text: string, at: PartAt) => string;
}

const mapPhoto = <P extends PhotoTexts>(photo: P, map: PartMap, prefix: string): P => ({
  ...photo,
  ...forPhotoTexts((role) => map.plain(photo[role], { part: prefix + role, role })),
});

function mapList(list: BlockOf<'list'>, map: PartMap, prefix: string): BlockOf<'list'> {
  const items = list.items.map((item, index) => {
    const part = `${prefix}item.${index}`;
    return {
      content: map.inline(item.content, { part, role: 'prose' }),
      lists: item.lists.map((inner, number) => mapList(inner, map, `${part}.list.${number}.`)),
    };
  });
  return { ...list, items };
}

/** The block with each of its texts changed, in the order in which they are read. The one place that knows which texts a kind of block has. */
function mapParts<B extends Block>(block: B, map: PartMap, prefix?: string): B;
function mapParts(block: Block, map: PartMap, prefix = ''): Block {
  const text = { part: `${prefix}text`, role: 'prose' } as const;
  switch (block.kind) {
    case 'paragraph':
    case 'subhead':
    case 'quote':
      return { ...block, content: map.inline(block.content, text) };
    case 'pullQuote':
      return {
        ...block,
        content: map.inline(block.content, text),
        attribution: map.plain(block.attribution, { part: `${prefix}attribution`, role: 'attribution' }),
      };
    case 'list':
      return mapList(block, map, prefix);
    case 'figure':
      return mapPhoto(block, map, prefix);
    case 'gallery':
      return {
        ...block,
        photos: block.photos.map((photo, index) => mapPhoto(photo, map, `${prefix}photo.${index}.`)),
        caption: map.plain(block.caption, { part: `${prefix}caption`, role: 'caption' }),
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row, y) =>
          row.map((cell, x) => ({
            ...cell,
            content: map.inline(cell.content, { part: `${prefix}cell.${y}.${x}`, role: 'prose' }),
          })),
        ),
      };
    case 'factBox':
      return {
        ...block,
        title: map.plain(block.title, { part: `${prefix}title`, role: 'title' }),
        blocks: block.blocks.map((inner, index) => mapParts(inner, map, `${prefix}block.${index}.`)),
      };
    case 'embed':
      return { ...block, title: map.plain(block.title, { part: `${prefix}title`, role: 'title' }) };
    case 'notes':
      return {
        ...block,
        notes: block.notes.map((note, index) => ({
          ...note,
          content: map.inline(note.content, { part: `${prefix}note.${index}`, role: 'prose' }),
        })),
      };
    case 'rule':
    case 'unknown':
      return block;
    default:
      return assertNever(block);
  }
}

const kept = new WeakMap<Block, readonly TextPart[]>();

/**
 * Returns every text of a block, in the order in which they are read; one array for each block object, which is kept.
 */
export function textPartsOf(block: Block): readonly TextPart[] {
  const known = kept.get(block);
  if (known) return known;
  const parts: TextPart[] = [];
  mapParts(block, {
    inline: (content, at) => {
      parts.push({ ...at, text: inlineText(content) });
      return content;
    },
    plain: (text, at) => {
      parts.push({ ...at, text });
      return text;
    },
  });
  kept.set(block, parts);
  return parts;
}

/** Returns the block with each of its texts that is inline content changed. */
export const mapContents = <B extends Block>(block: B, change: (content: InlineContent) => InlineContent): B =>
  mapParts(block, { inline: change, plain: (text) => text });

/** Every text of a block that is inline content, by its part. */
export function inlinePartsOf(block: Block): readonly { readonly part: string; readonly content: InlineContent }[] {
  const parts: { readonly part: string; readonly content: InlineContent }[] = [];
  mapParts(block, {
    inline: (content, { part }) => {
      parts.push({ part, content });
      return content;
    },
    plain: (text) => text,
  });
  return parts;
}

/** Returns the block with the runs of a stretch naming a comment thread; as it is where that part has no runs. */
export function nameThread<B extends Block>(block: B, part: string, range: TextRange, thread: ThreadId): B {
  return mapParts(block, {
    inline: (content, at) => (at.part === part ? nameInRuns(content, range, thread) : content),
    plain: (text) => text,
  });
}

/** Returns the block with its runs naming only the threads that are kept. */
export function keepThreads<B extends Block>(block: B, isKept: (thread: ThreadId) => boolean): B {
  const walk = (pieces: readonly Inline[]): Inline[] =>
    pieces.map((piece): Inline => {
      if (piece.kind === 'link') return { ...piece, content: walk(piece.content) as typeof piece.content };
      return piece.kind === 'text' ? { ...piece, comments: piece.comments.filter(isKept) } : piece;
    });
  return mapParts(block, { inline: (content) => tidyInline(walk(content)), plain: (text) => text });
}

/** Returns the threads that runs of a body name. */
export function threadsNamedIn(body: readonly Block[]): ReadonlySet<ThreadId> {
  const walk = (pieces: readonly Inline[]): readonly ThreadId[] =>
    pieces.flatMap((piece) =>
      piece.kind === 'link' ? walk(piece.content) : piece.kind === 'text' ? piece.comments : [],
    );
  return new Set(body.flatMap((block) => inlinePartsOf(block).flatMap(({ content }) => walk(content))));
}

function nameInRuns(content: InlineContent, { start, end }: TextRange, thread: ThreadId): InlineContent {
  let at = 0;
  const walk = (pieces: readonly Inline[]): Inline[] =>
    pieces.flatMap((piece): Inline[] => {
      // What was flat stays flat: runs become runs.
      if (piece.kind === 'link') return [{ ...piece, content: walk(piece.content) as typeof piece.content }];
      if (piece.kind === 'noteMark') return [piece];
      const from = at;
      at += piece.kind === 'text' ? piece.text.length : 1;
      if (piece.kind === 'lineBreak' || start >= at || end <= from) return [piece];
      const cut = (begin: number, stop: number) => ({ ...piece, text: piece.text.slice(begin, stop) });
      const [first, last] = [Math.max(0, start - from), Math.min(end, at) - from];
      const named = { ...cut(first, last), comments: [...piece.comments, thread] };
      return [cut(0, first), named, cut(last, piece.text.length)];
    });
  return tidyInline(walk(content));
}

/** A range of a text and the words that replace it. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

/**
 * Returns the block with stretches of its parts replaced; what is new takes the marks of the first letter that it
 * replaces.
 */
export function editParts<B extends Block>(block: B, edits: ReadonlyMap<string, readonly TextEdit[]>): B {
  return mapParts(block, {
    inline: (content, { part }) => editInline(content, edits.get(part) ?? []),
    plain: (text, { part }) => editText(text, edits.get(part) ?? []),
  });
}

/** Last first, so that the places of the others stay what they are. */
const fromTheEnd = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  [...edits].sort((a, b) => b.range.start - a.range.start);

/** Returns a text with stretches of it replaced. */
export const editText = (text: string, edits: readonly TextEdit[]): string =>
  fromTheEnd(edits).reduce((now, { range, text: put }) => now.slice(0, range.start) + put + now.slice(range.end), text);

const editInline = (content: InlineContent, edits: readonly TextEdit[]): InlineContent =>
  fromTheEnd(edits).reduce(spliceInline, content);

/** Returns content with a range of its text, as `inlineText` counts it, replaced; marks of footnotes in the range stay. */
export function spliceInline(content: InlineContent, { range, text }: TextEdit): InlineContent {
  const { start, end } = range;
  let at = 0;
  // What is still to be put in; taken once.
  const left = [text];
  const put = (): string => left.pop() ?? '';
  const walk = (pieces: readonly Inline[]): Inline[] =>
    pieces.flatMap((piece): Inline[] => {
      if (piece.kind === 'link') {
        // What was flat stays flat: runs become runs.
        return [{ ...piece, content: walk(piece.content) as typeof piece.content }];
      }
      // The mark of a footnote stays, also amid words that are replaced.
      if (piece.kind === 'noteMark') return [piece];
      const from = at;
      at += piece.kind === 'text' ? piece.text.length : 1;
      const isCut = start < at && end > from;
      const isHere = start === end && start >= from && start <= at && left.length > 0;
      if (!isCut && !isHere) return [piece];
      if (piece.kind === 'lineBreak') return isCut ? [textRun(put())] : [piece];
      const before = piece.text.slice(0, Math.max(0, start - from));
      return [{ ...piece, text: before + put() + piece.text.slice(Math.max(0, Math.min(end, at) - from)) }];
    });
  const spliced = walk(content);
  return tidyInline([...spliced, textRun(put())]);
}
