import type { Element, Nodes, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import {
  inlineText,
  isLinkUrl,
  newCell,
  newFigure,
  textRun,
  type Block,
  type BlockOf,
  type Inline,
  type InlineContent,
  type Mark,
  type Note,
} from '../../story';
import { fixEth, normalizeText, splitCaption } from '../../text';
import type { Content } from '../content';
import { joined, linesOf } from './inlineLines';
import { isLeftOut } from './leftOut';
import { goingOn, listFormOf, listStart } from './listForm';
import { withinListDepth } from './listDepth';
import { takeNotes, type FoundMark, type FoundNotes } from './noteMarks';
import { createOutput, type Output, type TextKind } from './output';
import { settlePictures } from './pictures';
import { marksIn, styleOf } from './styleOf';
import { MAX_COLUMNS, tableRows } from './tableRows';
import { tangleIn } from './tangleIn';
import { webWordItemOf, wordItemOf } from './wordList';

/** What the elements around a node say of the words in it. */
interface Around {
  readonly kind: TextKind;
  readonly marks: ReadonlySet<Mark>;
  readonly url: string | null;
  /** Line ends and spaces are words here, as in `<pre>`. */
  readonly isPlain: boolean;
  readonly notes: Notes;
}

/** The footnotes of a text, and those whose marks were met. */
interface Notes {
  readonly found: FoundNotes;
  readonly read: Note[];
  /** Pictures of footnotes, which hold words alone. */
  readonly figures: Block[];
}

const top = (notes: Notes): Around => ({ kind: 'paragraph', marks: new Set(), url: null, isPlain: false, notes });
const SUBHEADS: Readonly<Record<string, TextKind>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside body center dd details dialog div dl dt fieldset figcaption footer form header hgroup html li main nav p section summary tr'.split(
    ' ',
  ),
);
/** Deeper than any page that a person wrote. */
const MAX_DEPTH = 200;

/**
 * What a piece of HTML says: its visible words in their order, with the structure and the marks that a story can have;
 * nothing of its look. A picture becomes a figure; nothing is fetched. HTML without words or pictures gives no blocks.
 * Null for HTML that is nested too deep to be a page: its plain text has to do.
 */
export function htmlToContent(html: string): Content | null {
  const content = readHtml(html, (tree) => treeToContent(tree));
  return typeof content === 'string' ? null : content;
}

/** Why a page is not read: its elements or marks are nested too deep, or it has more tags than a parser has room for. */
export type PageRefusal = 'page-too-deep' | 'too-many-tags';

/** What a page of a site says: its story, and the words around that. */
export interface PageContent extends Content {
  /** Blocks of the page that are not the story's: the site's head, menus, other headlines. */
  readonly around: readonly Block[];
}

/**
 * Reads a whole page: its story is the first `article` that holds an `h1`, else such a `main` (HTML, 4.3.2 and
 * 4.4.14), else all of it.
 */
export const pageToContent = (html: string): PageContent | PageRefusal =>
  readHtml(html, (page) => {
    // A site may have its footnotes outside of the story.
    const notes = takeNotes(page);
    const found = storyIn(page, 'article') ?? storyIn(page, 'main');
    if (!found) return { ...treeToContent(page, notes), around: [] };
    const { parent, element } = found;
    parent.children.splice(parent.children.indexOf(element), 1);
    return { ...treeToContent(element, notes), around: treeToContent(page, notes).blocks };
  });

function readHtml<Read>(html: string, read: (tree: Root) => Read): Read | PageRefusal {
  const tangle = tangleIn(html);
  if (tangle) return tangle === 'tags' ? 'too-many-tags' : 'page-too-deep';
  try {
    return read(fromHtml(html, { fragment: true }));
  } catch (error) {
    // Thrown below, and by the parser when it runs out of stack.
    if (error instanceof RangeError) return 'page-too-deep';
    throw error;
  }
}

function storyIn(parent: Parents, tagName: string): { readonly parent: Parents; readonly element: Element } | null {
  for (const element of parent.children) {
    if (element.type !== 'element') continue;
    const isOne = element.tagName === tagName;
    const found = isOne ? holdsHeadline(element) && { parent, element } : storyIn(element, tagName);
    if (found) return found;
  }
  return null;
}

const holdsHeadline = (element: Element): boolean =>
  element.children.some((child) => child.type === 'element' && (child.tagName === 'h1' || holdsHeadline(child)));

/** The same for HTML that is a tree already. Throws a `RangeError` where that is nested too deep. */
export function treeToContent(tree: Root | Element, found: FoundNotes = takeNotes(tree)): Content {
  const notes: Notes = { found, read: [], figures: [] };
  const blocks = blocksIn(tree, top(notes), 0);
  for (const unmarked of found.unmarked) readNote(unmarked, notes, 0);
  const behind: Block[] = notes.read.length === 0 ? [] : [...notes.figures, { kind: 'notes', notes: notes.read }];
  return settlePictures(withinListDepth([...blocks, ...behind]));
}

/** Reads what a footnote says, once, as a line of words for each of its blocks. */
function readNote({ note, said }: FoundMark, notes: Notes, depth: number): void {
  if (notes.read.some(({ id }) => id === note)) return;
  const at = notes.read.length;
  notes.read.push({ id: note, content: [] });
  const blocks = said.flatMap((node) => blocksIn(node, top(notes), depth + 1));
  for (const block of blocks) if (block.kind === 'figure') notes.figures.push(block);
  notes.read[at] = { id: note, content: joined(blocks.flatMap(linesOf)) };
}

function blocksIn(node: Nodes, around: Around, depth: number): readonly Block[] {
  const out = createOutput();
  walk(node, around, out, depth);
  return out.end();
}

function walk(node: Nodes, around: Around, out: Output, depth: number): void {
  if (node.type === 'text') addText(node.value, around, out);
  else if (node.type === 'element') walkElement(node, around, out, depth);
  else if (node.type === 'root') for (const child of node.children) walk(child, around, out, depth + 1);
}

function addText(value: string, { kind, marks, url, isPlain }: Around, out: Output): void {
  const words = normalizeText(isPlain ? value : value.replace(/[\t\n\f\r ]+/g, ' '));
  // A subhead is bold by itself.
  const run = (text: string) =>
    textRun(
      text,
      [...marks].filter((mark) => typeof kind === 'string' || mark !== 'bold'),
    );
  const pieces = words
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (index === 0 ? [run(line)] : [{ kind: 'lineBreak' } as const, run(line)]));
  if (url === null) for (const piece of pieces) out.add(piece);
  else out.add({ kind: 'link', url, content: pieces });
}

function walkElement(element: Element, around: Around, out: Output, depth: number): void {
  const style = styleOf(element);
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep');
  const noteMark = around.notes.found.marks.get(element);
  if (noteMark) {
    readNote(noteMark, around.notes, depth);
    out.add({ kind: 'noteMark', note: noteMark.note });
    return;
  }
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
  const wordItem = wordItemOf(element, style);
  const subhead = wordItem && SUBHEADS[tagName] !== undefined ? outlineLevel(wordItem.level) : SUBHEADS[tagName];
  if (tagName === 'br') addLineBreak(element, around, out);
  else if (tagName === 'a') children({ ...inner, url: urlOf(element) ?? around.url });
  else if (tagName === 'img') addPhoto(element, around, out);
  else if (subhead !== undefined) {
    out.flush(around.kind);
    // A heading keeps a number that is more than one: "Điều 7. Mức phạt".
    if (wordItem?.label.kind === 'words' && /\p{L}{2}/u.test(wordItem.label.text))
      addText(`${wordItem.label.text} `, { ...inner, kind: subhead }, out);
    asBlock(subhead);
  } else if (wordItem) {
    out.flush(around.kind);
    children(inner);
    out.wordItem(wordItem);
  } else if (tagName === 'hr') {
    out.flush(around.kind);
    out.blocks([{ kind: 'rule' }]);
  } else if (tagName === 'blockquote') asBlock('quote');
  else if (tagName === 'ul' || tagName === 'ol') {
    out.flush(around.kind);
    if (!addWebWordItems(element, inner, out, depth)) out.blocks(listBlocks(element, inner, depth));
  } else if (tagName === 'table') {
    out.flush(around.kind);
    out.blocks(tableBlocks(element, inner, depth));
  } else if (tagName === 'figure') {
    out.flush(around.kind);
    out.blocks(figureBlocks(element, inner, depth));
  } else if (tagName === 'pre' || (BLOCKS.has(tagName) && style.get('display') !== 'inline')) asBlock(around.kind);
  else children(inner);
}

/** A numbered heading of Word is as deep as its number. */
const outlineLevel = (level: number): TextKind => (level <= 1 ? 2 : level === 2 ? 3 : 4);

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
  out.blocks([photo]);
}

/** A picture as a figure, its photo named by its `src` until `settlePictures`; null for one that only counts readers. */
function photoOf(element: Element): BlockOf<'figure'> | null {
  const { src, alt, width, height } = element.properties;
  if ([width, height].some((size) => size !== undefined && Number(size) <= 2)) return null;
  const altText = typeof alt === 'string' ? fixEth(normalizeText(alt)).trim() : '';
  const fileName = typeof src === 'string' && src.trim() !== '' ? src.trim() : 'picture';
  return { ...newFigure({ kind: 'missing', fileName }), altText };
}

function figureBlocks(figure: Element, around: Around, depth: number): readonly Block[] {
  const isCaption = (child: Nodes): boolean => child.type === 'element' && child.tagName === 'figcaption';
  const others = figure.children.filter((child) => !isCaption(child));
  const blocks = others.flatMap((child) => blocksIn(child, around, depth + 1));
  const captions = figure.children.filter(isCaption).flatMap((child) => blocksIn(child, top(around.notes), depth + 1));
  const photo = blocks.filter((block) => block.kind === 'figure').at(-1);
  if (!photo) return [...blocks, ...captions];
  const { caption, credit } = splitCaption(captions.flatMap(linesOf).map(inlineText).join(' '));
  return blocks.map((block) => (block === photo ? { ...photo, caption, credit } : block));
}

/** Adds the items of Word on the web, each a list of its own there; false for a list of any other program. */
function addWebWordItems(list: Element, around: Around, out: Output, depth: number): boolean {
  const items = list.children.filter((child): child is Element => child.type === 'element');
  const read = items.map((item) => [item, webWordItemOf(item, list)] as const);
  if (items.length === 0 || read.some(([, item]) => item === null)) return false;
  for (const [element, item] of read) {
    for (const content of element.children.flatMap((child) => blocksIn(child, around, depth + 2)).flatMap(linesOf))
      for (const piece of content) out.add(piece);
    if (item) out.wordItem(item);
  }
  return true;
}

/**
 * A list as blocks. What cannot stand in one, such as a table, ends it, and the items after that are a list that counts
 * on; so are those from an item on that says another number.
 */
function listBlocks(element: Element, around: Around, depth: number): readonly Block[] {
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
    for (const block of blocksIn(child, { ...around, kind: 'paragraph' }, depth + 1)) {
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

/**
 * A table as one block, its caption before it and its pictures after it. One of a single column is a page's layout, and
 * one of more columns than a table has is no table: they give the blocks in them.
 */
function tableBlocks(element: Element, around: Around, depth: number): readonly Block[] {
  const captions = element.children
    .filter((child) => child.type === 'element' && child.tagName === 'caption')
    .flatMap((caption) => blocksIn(caption, around, depth + 1));
  const { rows, width, cells, hasHeaderRow } = tableRows(element);
  const inCell = (cell: Element): readonly Block[] => blocksIn(withoutTag(cell), around, depth + 1);
  if (width < 2 || width > MAX_COLUMNS) return [...captions, ...cells.flatMap(inCell)];
  const photos: Block[] = [];
  const table: Block = {
    kind: 'table',
    hasHeaderRow,
    rows: rows.map((row) =>
      row.map((place) => {
        if (!place) return newCell([]);
        const blocks = inCell(place.cell);
        for (const block of blocks) if (block.kind === 'figure') photos.push(block);
        const { rowSpan, colSpan } = place;
        return { content: joined(blocks.flatMap(linesOf)), rowSpan, colSpan };
      }),
    ),
  };
  return [...captions, table, ...photos];
}

const withoutTag = (cell: Element): Nodes => ({ type: 'root', children: cell.children });
