import type { Element, Nodes, Parents, Root } from 'hast';
import { isLinkUrl, type Block, type Note } from '../../story';
import { oldEncodingIn } from '../../text';
import type { Content } from '../content';
import {
  addEmbed,
  addLineBreak,
  addPhoto,
  addQuotation,
  addText,
  addWebWordItems,
  withReadingMarks,
} from './addPieces';
import { linkAddress } from './address';
import { isCaption } from './captions';
import { attributeOf, hasClass } from './elements';
import { boxedFilm, drawingWords, isDrawing, isEmbed, postAddress } from './embeds';
import { factBoxBlocks, figureBlocks, ownEmbed, readCaption, type ReadInside } from './figureBlocks';
import { besideLines, joined, linesOf } from './inlineLines';
import { insideOf } from './insideOf';
import { isDone } from './isDone';
import { isLeftOut, isUnseen } from './leftOut';
import { listBlocks } from './listBlocks';
import { withinListDepth } from './listDepth';
import { mathWords } from './mathWords';
import { takeNotes, type FoundMark, type FoundNotes } from './noteMarks';
import { createOutput, type Output, type TextKind } from './output';
import { isPictureOnlyHere } from './photoOf';
import { fillPictures } from './pictures';
import { styleOf } from './styleOf';
import { SOME_SOURCE, topOf, type Around, type Notes, type Source } from './surroundings';
import { tableBlocks } from './tableBlocks';
import { wordItemOf } from './wordList';

const SUBHEADS: Readonly<Record<string, TextKind>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside body center dd details dialog div dl dt fieldset figcaption footer form header hgroup html li main nav p section summary tr'.split(
    ' ',
  ),
);
/** Deeper than any page that a person wrote. */
const MAX_DEPTH = 200;
/** Texts that are enough to judge the letters of a page by. */
const MOST_SAMPLES = 2000;

/** Returns what a tree of HTML contains, as `htmlToContent` does. Throws a `RangeError` where it is nested too deep. */
export function treeToContent(
  tree: Root | Element,
  source: Source = SOME_SOURCE,
  found: FoundNotes = takeNotes(tree),
): Content {
  const notes: Notes = { found, read: [], figures: [], leftFrames: [], sample: [] };
  const blocks = blocksIn(tree, topOf(source, notes), 0);
  for (const unmarked of found.unmarked) readNote(unmarked, source, notes, 0);
  const behind: Block[] =
    notes.read.length === 0 ? [] : [...notes.figures, { kind: 'notes', notes: inOrder(notes.read, found) }];
  const content = fillPictures(withinListDepth([...blocks, ...behind]), source.partAt);
  const looksOld = oldEncodingIn(notes.sample.join('\n'));
  return {
    ...content,
    ...(notes.leftFrames.length === 0 ? {} : { leftFrames: notes.leftFrames }),
    ...(looksOld === null ? {} : { looksOld }),
  };
}

/** Returns notes in the order of their marks in the page: one whose mark is in another note is read before what follows that one. */
function inOrder(read: readonly Note[], { marks, unmarked }: FoundNotes): readonly Note[] {
  const byId = new Map(read.map((note) => [note.id, note]));
  const ids = new Set([...marks.values(), ...unmarked].map(({ note }) => note));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
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
  if (node.type === 'text') {
    const isDecoded = around.source.decoded.has(node);
    if (!isDecoded && around.letters === null && around.notes.sample.length < MOST_SAMPLES)
      around.notes.sample.push(node.value);
    addText(node.value, isDecoded ? { ...around, letters: null } : around, out);
  }
  if (node.type === 'element') walkElement(node, around, out, depth);
  else if (node.type === 'root') walkAll(node, around, out, depth);
}

function walkAll(parent: Parents, around: Around, out: Output, depth: number): void {
  parent.children.forEach((child, at) => {
    const isStandIn = child.type === 'element' && child.tagName === 'noscript';
    if (!isStandIn || isPictureOnlyHere(child, parent, at, around)) walk(child, around, out, depth + 1);
  });
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
  const film = boxedFilm(element, source.base);
  if (tagName === 'br') addLineBreak(element, around, out);
  else if (tagName === 'a') children({ ...inner, url: linkOf(element, source) ?? around.url });
  else if (tagName === 'img' || tagName === 'amp-img' || tagName === 'amp-anim') addPhoto(element, style, around, out);
  else if (isEmbed(element)) addEmbed(element, around, out, children);
  else if (film !== null) {
    asBlocks([{ kind: 'embed', url: film, title: '' }]);
    children(inner);
    out.flush(around.kind);
  } else if (isCaption(element)) {
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
    if (!addWebWordItems(element, inner, out, read)) out.blocks(listBlocks(element, inner, read));
  } else if (tagName === 'table') asBlocks(tableBlocks(element, inner, read));
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

/** The level of what is a heading by its role, as Word for the web writes it. */
function headingLevel(element: Element): TextKind | undefined {
  if (attributeOf(element, 'role') !== 'heading') return undefined;
  return SUBHEADS[`h${attributeOf(element, 'aria-level')}`] ?? 2;
}
