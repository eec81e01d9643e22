import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import {
  isLinkUrl,
  textRun,
  tidyInline,
  type Block,
  type BlockOf,
  type Inline,
  type InlineContent,
  type Link,
  type Mark,
} from '../../story';
import { fixEth, normalizeText, splitCaption } from '../../text';
import { isLeftOut } from './leftOut';
import { marksIn, styleOf } from './styleOf';
import { tableRows } from './tableRows';
import { withWordItem, wordItemOf } from './wordList';

type TextKind = 'paragraph' | 'quote' | 2 | 3 | 4;

/** What the elements around a node say of the words in it. */
interface Around {
  readonly kind: TextKind;
  readonly marks: ReadonlySet<Mark>;
  readonly url: string | null;
  /** Line ends and spaces are words here, as in `<pre>`. */
  readonly isPlain: boolean;
}

const TOP: Around = { kind: 'paragraph', marks: new Set(), url: null, isPlain: false };
const SUBHEADS: Readonly<Record<string, TextKind>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside body center dd details dialog div dl dt fieldset figcaption footer form header hgroup html li main nav p section summary tr'.split(
    ' ',
  ),
);
/** Deeper than any page that a person wrote. */
const MAX_DEPTH = 200;

/**
 * The blocks that a piece of HTML says: its visible words in their order, with the structure and the marks that a story
 * can have; nothing of its look. Pictures become figures whose photo is missing, since nothing is fetched. HTML
 * without words gives no blocks. Null for HTML that is nested too deep to be a page: its plain text has to do.
 */
export function htmlToBlocks(html: string): readonly Block[] | null {
  try {
    return blocksIn(fromHtml(html, { fragment: true }), TOP, 0);
  } catch (error) {
    // Thrown below, and by the parser when it runs out of stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function blocksIn(node: Nodes, around: Around, depth: number): readonly Block[] {
  const out = createOutput();
  walk(node, around, out, depth);
  return out.end();
}

type Output = ReturnType<typeof createOutput>;

/** Gathers inline pieces and makes a block of them at every end of a block. */
function createOutput() {
  const blocks: Block[] = [];
  let pieces: Inline[] = [];
  /** Whether the last block is a list of Word's paragraphs, which the next one of them goes into. */
  let isWordList = false;
  return {
    add: (...more: readonly Inline[]): void => void pieces.push(...more),
    /** Ends the words so far as a block of this kind; nothing happens where there were none. */
    flush(kind: TextKind): void {
      const content = trimmed(pieces);
      pieces = [];
      if (content.length === 0) return;
      isWordList = false;
      if (kind === 'paragraph' || kind === 'quote') blocks.push({ kind, content });
      else blocks.push({ kind: 'subhead', level: kind, content });
    },
    block(...more: readonly Block[]): void {
      if (more.length > 0) isWordList = false;
      blocks.push(...more);
    },
    wordItem(item: NonNullable<ReturnType<typeof wordItemOf>>): void {
      const content = trimmed(pieces);
      pieces = [];
      if (content.length === 0) return;
      const last = blocks.at(-1);
      const list = isWordList && last?.kind === 'list' ? last : null;
      const grown = withWordItem(list, item, content);
      if (list) blocks[blocks.length - 1] = grown;
      else blocks.push(grown);
      isWordList = true;
    },
    end(): readonly Block[] {
      this.flush('paragraph');
      return blocks;
    },
  };
}

function walk(node: Nodes, around: Around, out: Output, depth: number): void {
  if (node.type === 'text') addText(node.value, around, out);
  else if (node.type === 'element') walkElement(node, around, out, depth);
  else if (node.type === 'root') for (const child of node.children) walk(child, around, out, depth + 1);
}

function addText(value: string, { kind, marks, url, isPlain }: Around, out: Output): void {
  const words = fixEth(normalizeText(isPlain ? value : value.replace(/[\t\n\f\r ]+/g, ' ')));
  // A subhead is bold by itself.
  const run = (text: string) =>
    textRun(
      text,
      [...marks].filter((mark) => typeof kind === 'string' || mark !== 'bold'),
    );
  const pieces = words
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (index === 0 ? [run(line)] : [{ kind: 'lineBreak' } as const, run(line)]));
  if (url === null) out.add(...pieces);
  else out.add({ kind: 'link', url, content: pieces });
}

function walkElement(element: Element, around: Around, out: Output, depth: number): void {
  const style = styleOf(element);
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep');
  if (isLeftOut(element, style)) return;
  const { tagName } = element;
  const space = style.get('white-space');
  const inner: Around = {
    ...around,
    marks: marksIn(element, style, around.marks),
    isPlain:
      tagName === 'pre' || (space === undefined ? around.isPlain : space.startsWith('pre') && space !== 'pre-line'),
  };
  const children = (inside: Around): void => {
    for (const child of element.children) walk(child, inside, out, depth + 1);
  };
  const asBlock = (kind: TextKind): void => {
    out.flush(around.kind);
    children({ ...inner, kind });
    out.flush(kind);
  };
  const subhead = SUBHEADS[tagName];
  const wordItem = wordItemOf(element, style);
  if (tagName === 'br') addLineBreak(element, around, out);
  else if (tagName === 'a') children({ ...inner, url: urlOf(element) ?? around.url });
  else if (tagName === 'img') addPhoto(element, around, out);
  else if (wordItem) {
    out.flush(around.kind);
    children(inner);
    out.wordItem(wordItem);
  } else if (subhead !== undefined) {
    asBlock(subhead);
  } else if (tagName === 'hr') {
    out.flush(around.kind);
    out.block({ kind: 'rule' });
  } else if (tagName === 'blockquote') asBlock('quote');
  else if (tagName === 'ul' || tagName === 'ol') {
    out.flush(around.kind);
    out.block(...listBlocks(element, inner, depth));
  } else if (tagName === 'table') {
    out.flush(around.kind);
    out.block(...tableBlocks(element, inner, depth));
  } else if (tagName === 'figure') {
    out.flush(around.kind);
    out.block(...figureBlocks(element, inner, depth));
  } else if (tagName === 'pre' || (BLOCKS.has(tagName) && style.get('display') !== 'inline')) asBlock(around.kind);
  else children(inner);
}

const urlOf = (element: Element): string | null => {
  const { href } = element.properties;
  return typeof href === 'string' && isLinkUrl(href) ? href : null;
};

function addLineBreak(element: Element, { url }: Around, out: Output): void {
  const classes = element.properties['className'];
  if (Array.isArray(classes) && classes.includes('Apple-interchange-newline')) return;
  const lineBreak: Inline = { kind: 'lineBreak' };
  out.add(url === null ? lineBreak : { kind: 'link', url, content: [lineBreak] });
}

function addPhoto(element: Element, around: Around, out: Output): void {
  const photo = photoOf(element);
  if (!photo) return;
  out.flush(around.kind);
  out.block(photo);
}

/** A picture as a figure whose photo is not here, named by where it was; null for one that only counts readers. */
function photoOf(element: Element): BlockOf<'figure'> | null {
  const { src, alt, width, height } = element.properties;
  if ([width, height].some((size) => size !== undefined && Number(size) <= 2)) return null;
  const altText = typeof alt === 'string' ? fixEth(normalizeText(alt)).trim() : '';
  const fileName = pictureName(typeof src === 'string' ? src : '');
  return { kind: 'figure', photo: { kind: 'missing', fileName }, caption: '', credit: '', altText, source: '' };
}

function pictureName(src: string): string {
  try {
    const { protocol, host, pathname } = new URL(src);
    const file = pathname.split('/').at(-1) ?? '';
    if (protocol === 'file:' && file !== '') return file;
    if (host !== '') return file === '' ? host : `${host}/${file}`;
    return protocol.slice(0, -1);
  } catch {
    return src.split(/[\\/]/).at(-1) || 'img'; // A relative address, or none: its last part is all there is.
  }
}

function figureBlocks(figure: Element, around: Around, depth: number): readonly Block[] {
  const isCaption = (child: Nodes): boolean => child.type === 'element' && child.tagName === 'figcaption';
  const isOther = { ...figure, children: figure.children.filter((child) => !isCaption(child)) };
  const blocks = isOther.children.flatMap((child) => blocksIn(child, around, depth + 1));
  const captions = figure.children.filter(isCaption).flatMap((child) => blocksIn(child, TOP, depth + 1));
  const photo = blocks.filter((block) => block.kind === 'figure').at(-1);
  if (!photo) return [...blocks, ...captions];
  const { caption, credit } = splitCaption(captions.map(blockWords).join(' '));
  return blocks.map((block) => (block === photo ? { ...photo, caption, credit } : block));
}

function listBlocks(element: Element, around: Around, depth: number): readonly Block[] {
  const items: { content: InlineContent; lists: BlockOf<'list'>[] }[] = [];
  /** What stands in an item and cannot stand in a list, such as a table: it comes after the list. */
  const after: Block[] = [];
  for (const child of element.children) {
    const blocks = blocksIn(child, { ...around, kind: 'paragraph' }, depth + 1);
    const words = joined(blocks.flatMap((block) => ('content' in block ? [block.content] : [])));
    const lists = blocks.filter((block) => block.kind === 'list');
    after.push(...blocks.filter((block) => !('content' in block) && block.kind !== 'list'));
    if (words.length > 0 || (lists.length > 0 && items.length === 0)) items.push({ content: words, lists });
    else items.at(-1)?.lists.push(...lists);
  }
  const style = element.tagName === 'ol' ? 'numbered' : 'bulleted';
  return [...(items.length > 0 ? [{ kind: 'list', style, items } as const] : []), ...after];
}

/** A table as one block; one of a single column is a page's layout, and gives the blocks in it. */
function tableBlocks(element: Element, around: Around, depth: number): readonly Block[] {
  const { rows, hasHeaderRow } = tableRows(element);
  const isLayout = Math.max(0, ...rows.map((row) => row.length)) < 2;
  if (isLayout) return rows.flat().flatMap((cell) => (cell ? blocksIn(withoutTag(cell), around, depth + 1) : []));
  const cells = rows.map((row) =>
    row.map((cell) => (cell ? joined(blocksIn(withoutTag(cell), around, depth + 1).flatMap(lines)) : [])),
  );
  return [{ kind: 'table', hasHeaderRow, rows: cells }];
}

const withoutTag = (cell: Element): Nodes => ({ type: 'root', children: cell.children });

/** The words of any block, a line each, for where only inline content can stand. */
function lines(block: Block): readonly InlineContent[] {
  if (block.kind === 'list') return block.items.flatMap((item) => [item.content, ...item.lists.flatMap(lines)]);
  if (block.kind === 'table') return block.rows.flat();
  if (block.kind === 'figure') return block.altText === '' ? [] : [[textRun(block.altText)]];
  return 'content' in block ? [block.content] : [];
}

const blockWords = (block: Block): string =>
  lines(block)
    .map((content) =>
      content
        .map((piece) =>
          piece.kind === 'text'
            ? piece.text
            : piece.kind === 'link'
              ? piece.content.map((run) => (run.kind === 'text' ? run.text : ' ')).join('')
              : ' ',
        )
        .join(''),
    )
    .join(' ');

/** Several lines as one content, a line break between them. */
const joined = (contents: readonly InlineContent[]): InlineContent =>
  tidyInline(
    contents
      .filter((content) => content.length > 0)
      .flatMap((content, index) => (index === 0 ? content : [{ kind: 'lineBreak' } as const, ...content])),
  );

/** Without spaces and line breaks at the ends, and with one space where two runs each brought one. */
function trimmed(pieces: readonly Inline[]): InlineContent {
  const flat = pieces.flatMap((piece): { url: string | null; run: Link['content'][number] }[] =>
    piece.kind === 'link' ? piece.content.map((run) => ({ url: piece.url, run })) : [{ url: null, run: piece }],
  );
  let isAfterSpace = true;
  const kept = flat.map(({ url, run }) => {
    if (run.kind === 'lineBreak') {
      isAfterSpace = true;
      return { url, run };
    }
    const text = isAfterSpace ? run.text.replace(/^ +/, '') : run.text;
    if (text !== '') isAfterSpace = text.endsWith(' ');
    return { url, run: { ...run, text } };
  });
  const isEmpty = ({ run }: (typeof kept)[number]): boolean => run.kind === 'lineBreak' || run.text.trim() === '';
  while (kept[0] && isEmpty(kept[0])) kept.shift();
  while (kept.length > 0 && kept.slice(-1).every(isEmpty)) kept.pop();
  const last = kept.pop();
  if (last)
    kept.push(last.run.kind === 'text' ? { ...last, run: { ...last.run, text: last.run.text.trimEnd() } } : last);
  return tidyInline(kept.map(({ url, run }): Inline => (url === null ? run : { kind: 'link', url, content: [run] })));
}
