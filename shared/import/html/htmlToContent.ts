import type { Element, Nodes, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isLinkUrl, newCell, textRun, type Block, type BlockOf, type Inline, type InlineContent } from '../../story';
import { decodeLegacyVietnamese, fixEth, legacyVietnameseOf, normalizeText } from '../../text';
import type { Content } from '../content';
import { linkAddress } from './address';
import { isCaption } from './captions';
import { isDone } from './isDone';
import { attributeOf, classesOf, findElement, hasClass, sourceTextOf } from './elements';
import { drawingWords, embedOf, isDrawing, isEmbed, leftEmbed, postAddress } from './embeds';
import { factBoxBlocks, figureBlocks, ownEmbed, readCaption, type ReadInside } from './figureBlocks';
import { besideLines, joined, linesOf } from './inlineLines';
import { isLeftOut, isUnseen } from './leftOut';
import { letterPicture } from './letterPicture';
import { mathWords } from './mathWords';
import { goingOn, listFormOf, listStart } from './listForm';
import { withinListDepth } from './listDepth';
import { takeNotes, type FoundMark, type FoundNotes } from './noteMarks';
import { createOutput, type Output, type TextKind } from './output';
import { isPictureOnlyHere, photoOf, setsIn } from './photoOf';
import { isPictureTable, pictureTableBlocks } from './pictureTable';
import { settlePictures, type PartAt } from './pictures';
import { marksIn, styleOf } from './styleOf';
import { withShortcodesRead } from './shortcodes';
import { styleRulesIn } from './styleRules';
import { SOME_SOURCE, topOf, type Around, type Notes, type Source } from './surroundings';
import { isLayout, MAX_COLUMNS, tableRows } from './tableRows';
import { tangleIn } from './tangleIn';
import { webWordItemOf, wordItemOf } from './wordList';

const SUBHEADS: Readonly<Record<string, TextKind>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside body center dd details dialog div dl dt fieldset figcaption footer form header hgroup html li main nav p section summary tr'.split(
    ' ',
  ),
);
/** Deeper than any page that a person wrote. */
const MAX_DEPTH = 200;

/**
 * Returns the content of a piece of HTML: its visible words in their order, with the structure and the marks that a
 * story can have, without its other formatting. A picture becomes a figure; nothing is fetched. HTML without words or
 * pictures has no blocks. Null for HTML that is nested too deep to be a page: its plain text has to do. `isOwn` is for
 * HTML that Stet wrote.
 */
export function htmlToContent(html: string, isOwn = false): Content | null {
  const content = readHtml(isOwn ? html : withShortcodesRead(html), (tree) =>
    treeToContent(tree, { ...sourceOf(tree, html), isOwn }),
  );
  return typeof content === 'string' ? null : content;
}

const sourceOf = (tree: Nodes, html: string): Source => {
  const base = baseIn(tree);
  return { ...SOME_SOURCE, base, pageUrl: base, rules: styleRulesIn(html) };
};

/**
 * Returns the address in `<base>`, which the relative ones of a page are resolved against; null where there is none on
 * the web.
 */
export function baseIn(tree: Nodes): string | null {
  const base = findElement(tree, ({ tagName }) => tagName === 'base');
  return base && linkAddress(attributeOf(base, 'href'), null);
}

/** Why a page is not read: its elements or marks are nested too deep, or it has more tags than a parser has room for. */
export type PageRefusal = 'page-too-deep' | 'too-many-tags';

/** Reads a whole page with `readWebPage`, which is given so that what reads a clipboard need not have it. */
export const pageToContent = <Page>(
  html: string,
  readPage: (page: Root, source: Source) => Page,
  archive: { readonly url: string | null; readonly partAt: PartAt } | null = null,
): Page | PageRefusal =>
  readHtml(
    OWN_PAGE.test(html) ? html : withShortcodesRead(html),
    (page) => {
      const base = baseIn(page) ?? archive?.url ?? null;
      const pageUrl = base ?? savedFrom(html) ?? canonicalOf(page);
      const partAt = archive?.partAt ?? SOME_SOURCE.partAt;
      return readPage(page, { ...SOME_SOURCE, base, pageUrl, rules: styleRulesIn(html), partAt });
    },
    false,
  );

/** The page that Stet exports, in which nothing is a shortcode. */
const OWN_PAGE = /<article class="story"/;

/** The address that a browser writes at the top of a page that it saves. */
const savedFrom = (html: string): string | null => {
  const found = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2000));
  return found ? linkAddress(found[1] ?? '', null) : null;
};

function canonicalOf(page: Root): string | null {
  const link = findElement(
    page,
    ({ tagName, properties }) => tagName === 'link' && [properties['rel']].flat().includes('canonical'),
  );
  return link && linkAddress(attributeOf(link, 'href'), null);
}

function readHtml<Read>(html: string, read: (tree: Root) => Read, isFragment = true): Read | PageRefusal {
  const tangle = tangleIn(html);
  if (tangle) return tangle === 'tags' ? 'too-many-tags' : 'page-too-deep';
  try {
    return read(fromHtml(html, { fragment: isFragment }));
  } catch (error) {
    // Thrown below, and by the parser when it runs out of stack.
    if (error instanceof RangeError) return 'page-too-deep';
    throw error;
  }
}

/** Returns what a tree of HTML contains, as `htmlToContent` does. Throws a `RangeError` where it is nested too deep. */
export function treeToContent(
  tree: Root | Element,
  source: Source = SOME_SOURCE,
  found: FoundNotes = takeNotes(tree),
): Content {
  const notes: Notes = { found, read: [], figures: [], leftFrames: [] };
  const blocks = blocksIn(tree, topOf(source, notes), 0);
  for (const unmarked of found.unmarked) readNote(unmarked, source, notes, 0);
  const behind: Block[] = notes.read.length === 0 ? [] : [...notes.figures, { kind: 'notes', notes: notes.read }];
  const content = settlePictures(withinListDepth([...blocks, ...behind]), source.partAt);
  return notes.leftFrames.length === 0 ? content : { ...content, leftFrames: notes.leftFrames };
}

/** Reads what a footnote contains, once, as a line of words for each of its blocks. */
function readNote({ note, said }: FoundMark, source: Source, notes: Notes, depth: number): void {
  if (notes.read.some(({ id }) => id === note)) return;
  const at = notes.read.length;
  notes.read.push({ id: note, content: [] });
  const blocks = blocksIn({ type: 'root', children: [...said] }, topOf(source, notes), depth + 1);
  for (const block of besideLines(blocks)) notes.figures.push(block);
  notes.read[at] = { id: note, content: joined(blocks.flatMap(linesOf)) };
}

function blocksIn(node: Nodes, around: Around, depth: number): readonly Block[] {
  const out = createOutput(!around.source.isOwn);
  walk(node, around, out, depth);
  return out.end();
}

function walk(node: Nodes, around: Around, out: Output, depth: number): void {
  if (node.type === 'text') addText(node.value, around, out);
  else if (node.type === 'element') walkElement(node, around, out, depth);
  else if (node.type === 'root') walkAll(node, around, out, depth);
}

function walkAll(parent: Parents, around: Around, out: Output, depth: number): void {
  parent.children.forEach((child, at) => {
    const isStandIn = child.type === 'element' && child.tagName === 'noscript';
    if (!isStandIn || isPictureOnlyHere(child, parent, at, around)) walk(child, around, out, depth + 1);
  });
}

function addText(value: string, { source, kind, marks, url, isPlain, letters }: Around, out: Output): void {
  const read = letters === null ? value : decodeLegacyVietnamese(value, letters);
  const words = normalizeText(isPlain ? read : read.replace(/[\t\n\f\r ]+/g, ' '));
  // A subhead is bold by itself.
  const run = (text: string) =>
    textRun(
      text,
      [...marks].filter((mark) => source.isOwn || typeof kind === 'string' || mark !== 'bold'),
    );
  const pieces = words
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (index === 0 ? [run(line)] : [{ kind: 'lineBreak' } as const, run(line)]));
  if (url === null) for (const piece of pieces) out.add(piece);
  else out.add({ kind: 'link', url, content: pieces });
}

function walkElement(element: Element, around: Around, out: Output, depth: number): void {
  const { source } = around;
  const style = styleOf(element, source.rules);
  if (depth > MAX_DEPTH) throw new RangeError('nested too deep');
  const noteMark = around.notes.found.marks.get(element);
  if (noteMark) {
    readNote(noteMark, source, around.notes, depth);
    out.add({ kind: 'noteMark', note: noteMark.note });
    return;
  }
  if (isLeftOut(element, style)) {
    if (isDrawing(element) && !isUnseen(style)) around.notes.leftFrames.push(drawingWords(element));
    return;
  }
  const { tagName } = element;
  const inner = insideOf(element, style, around);
  const read: ReadInside = (node, inside) => blocksIn(node, inside, depth + 1);
  const children = (inside: Around): void => walkAll(element, inside, out, depth);
  const asBlock = (kind: TextKind): void => {
    out.flush(around.kind);
    children({ ...inner, kind });
    out.flush(kind);
  };
  const asBlocks = (blocks: readonly Block[]): void => {
    out.flush(around.kind);
    out.blocks(blocks);
  };
  const wordItem = wordItemOf(element, style);
  const heading = SUBHEADS[tagName] ?? headingLevel(element);
  const subhead = wordItem && heading !== undefined ? outlineLevel(wordItem.level) : heading;
  const post = postAddress(element, source.base);
  if (tagName === 'br') addLineBreak(element, around, out);
  else if (tagName === 'a') children({ ...inner, url: linkOf(element, source) ?? around.url });
  else if (tagName === 'img' || tagName === 'amp-img' || tagName === 'amp-anim') addPhoto(element, style, around, out);
  else if (isEmbed(element)) addEmbed(element, around, out, children);
  else if (isCaption(element)) {
    out.flush(around.kind);
    out.caption(readCaption([element], inner, read));
  } else if (subhead !== undefined) {
    out.flush(around.kind);
    // A heading keeps a number that is more than one: "Điều 7. Mức phạt".
    if (wordItem?.label.kind === 'words' && /\p{L}{2}/u.test(wordItem.label.text))
      addText(`${wordItem.label.text} `, { ...inner, kind: subhead }, out);
    asBlock(subhead);
  } else if (wordItem) {
    out.flush(around.kind);
    children(inner);
    out.wordItem(wordItem);
  } else if (tagName === 'hr') asBlocks([{ kind: 'rule' }]);
  else if (hasClass(element, /^story-embed$/)) asBlocks(ownEmbed(element, inner, read));
  else if (hasClass(element, /^story-fact-box$/)) asBlocks(factBoxBlocks(element, inner, read));
  else if (tagName === 'blockquote') {
    asBlock('quote');
    if (post !== null) out.blocks([{ kind: 'embed', url: post, title: '' }]);
  } else if (tagName === 'ul' || tagName === 'ol') {
    out.flush(around.kind);
    if (!addWebWordItems(element, inner, out, depth)) out.blocks(listBlocks(element, inner, depth));
  } else if (tagName === 'table') asBlocks(tableBlocks(element, inner, depth));
  else if (tagName === 'figure') asBlocks(figureBlocks(element, inner, read));
  else if (tagName === 'q') addQuotation(element, inner, out, children);
  else if (tagName === 'math') walkAll(mathWords(element), inner, out, depth);
  else if (tagName === 'ruby') walkAll(withReadingMarks(element), inner, out, depth);
  else if (tagName === 'pre' || (BLOCKS.has(tagName) && style.get('display') !== 'inline')) {
    out.flush(around.kind);
    children(isDone(element) ? { ...inner, marks: new Set([...inner.marks, 'strikethrough']) } : inner);
    out.flush(around.kind);
  } else children(inner);
}

const linkOf = (element: Element, { isOwn, pageUrl }: Source): string | null => {
  const href = attributeOf(element, 'href');
  return isOwn && isLinkUrl(href) ? href : linkAddress(href, pageUrl);
};

/** A numbered heading of Word is as deep as its number. */
const outlineLevel = (level: number): TextKind => (level <= 1 ? 2 : level === 2 ? 3 : 4);

/** What is around the words inside an element. */
function insideOf(element: Element, style: ReadonlyMap<string, string>, around: Around): Around {
  const space = style.get('white-space');
  const font = (style.get('font-family') ?? attributeOf(element, 'face')).split(',', 1)[0] ?? '';
  const isPre = element.tagName === 'pre';
  return {
    ...around,
    marks: marksIn(element, style, around.marks),
    isPlain: isPre || (space === undefined ? around.isPlain : space.startsWith('pre') && space !== 'pre-line'),
    letters: font === '' ? around.letters : legacyVietnameseOf(font),
    pictureSets: element.tagName === 'picture' ? setsIn(element) : around.pictureSets,
  };
}

/** The level of what is a heading by its role, as Word for the web writes it. */
function headingLevel(element: Element): TextKind | undefined {
  if (attributeOf(element, 'role') !== 'heading') return undefined;
  return SUBHEADS[`h${attributeOf(element, 'aria-level')}`] ?? 2;
}

function addLineBreak(element: Element, { url }: Around, out: Output): void {
  if (classesOf(element).includes('Apple-interchange-newline')) return;
  const lineBreak: Inline = { kind: 'lineBreak' };
  out.add(url === null ? lineBreak : { kind: 'link', url, content: [lineBreak] });
}

function addPhoto(element: Element, style: ReadonlyMap<string, string>, around: Around, out: Output): void {
  const alt = fixEth(normalizeText(attributeOf(element, 'alt'))).trim();
  const letters = around.source.isOwn ? undefined : letterPicture(element, style, alt);
  if (letters) addText(letters.letters, around, out);
  if (letters !== undefined) return;
  const photo = photoOf(element, alt, around);
  if (!photo) return;
  out.flush(around.kind);
  out.blocks([photo]);
}

/** A film, post or frame as an embed; where its address is not known, what is in its place, else a line of the report. */
function addEmbed(element: Element, around: Around, out: Output, children: (inside: Around) => void): void {
  const { base } = around.source;
  const found = embedOf(element, base);
  if (!found || (found.url === '' && found.title === '' && element.tagName !== 'object')) {
    const left = leftEmbed(element, base);
    if (left !== '') around.notes.leftFrames.push(left);
    return;
  }
  if (found.url !== '') {
    out.flush(around.kind);
    out.blocks([{ kind: 'embed', url: found.url, title: normalizeText(found.title) }]);
  } else if (element.tagName === 'object') children(around);
  else {
    out.flush(around.kind);
    addText(found.title, around, out);
    out.flush(around.kind);
  }
}

/** A `<ruby>` with brackets around its readings, where it has none for those who cannot see it set above the line. */
function withReadingMarks(ruby: Element): Element {
  if (findElement(ruby, ({ tagName }) => tagName === 'rp')) return ruby;
  const bracket = (value: string) => ({ type: 'text', value }) as const;
  const children = ruby.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'rt' ? [bracket('('), child, bracket(')')] : [child],
  );
  return { ...ruby, children };
}

/** The words of `<q>` between the marks that a browser draws around them. */
function addQuotation(element: Element, inner: Around, out: Output, children: (inside: Around) => void): void {
  const isMarked = /^\s*["“”«‘'„]/u.test(sourceTextOf(element).slice(0, 100));
  const [open, close] = inner.quoteDepth % 2 === 0 ? ['“', '”'] : ['‘', '’'];
  if (!isMarked) addText(open, inner, out);
  children({ ...inner, quoteDepth: inner.quoteDepth + 1 });
  if (!isMarked) addText(close, inner, out);
}

/** Adds the items of Word on the web, each a list of its own there; false for a list of any other program. */
function addWebWordItems(list: Element, around: Around, out: Output, depth: number): boolean {
  const items = list.children.filter((child): child is Element => child.type === 'element');
  const read = items.map((item) => [item, webWordItemOf(item, list)] as const);
  if (items.length === 0 || read.some(([, item]) => item === null)) return false;
  for (const [element, item] of read) {
    const blocks = element.children.flatMap((child) => blocksIn(child, around, depth + 2));
    for (const piece of joined(blocks.flatMap(linesOf))) out.add(piece);
    if (item) out.wordItem(item);
    out.blocks(besideLines(blocks));
  }
  return true;
}

/**
 * A list as blocks. What cannot be in one, such as a table, ends it, and the items after that are a list that counts
 * on; so are those from an item on that sets another number.
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
 * one of more columns than a table has is no table: these become the blocks in them.
 */
function tableBlocks(element: Element, around: Around, depth: number): readonly Block[] {
  const captions = element.children
    .filter((child) => child.type === 'element' && child.tagName === 'caption')
    .flatMap((caption) => blocksIn(caption, around, depth + 1));
  const { rules, isOwn } = around.source;
  const { rows, width, cells, hasHeaderRow } = tableRows(element, (part) => isHiddenPart(part, around.source));
  const inCell = (cell: Element): readonly Block[] =>
    blocksIn(withoutTag(cell), insideOf(cell, styleOf(cell, rules), around), depth + 1);
  const byRow = rows.map((row) => row.flatMap((place) => (place ? [place.cell] : [])));
  if (!isOwn && isPictureTable(byRow))
    return pictureTableBlocks(
      captions,
      byRow.map((row) => row.map(inCell)),
    );
  const isTable = isOwn ? width > 0 : width > 1 && width <= MAX_COLUMNS && !isLayout(element, { rows, cells });
  if (!isTable) return [...captions, ...cells.flatMap(inCell)];
  const photos: Block[] = [];
  const table: Block = {
    kind: 'table',
    hasHeaderRow,
    rows: rows.map((row) =>
      row.map((place) => {
        if (!place) return newCell([]);
        const blocks = inCell(place.cell);
        for (const block of besideLines(blocks)) photos.push(block);
        const { rowSpan, colSpan } = place;
        return { content: joined(blocks.flatMap(linesOf)), rowSpan, colSpan };
      }),
    ),
  };
  return [...captions, table, ...photos];
}

const isHiddenPart = (part: Element, { rules }: Source): boolean =>
  part.properties['hidden'] === true || isUnseen(styleOf(part, rules));

const withoutTag = (cell: Element): Nodes => ({ type: 'root', children: cell.children });
