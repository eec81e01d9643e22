import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import { noteIdSchema, type NoteId } from '../../story';
import { hasClass } from './elements';
import { styleOf } from './styleOf';

/** The mark of a footnote in a tree: the note's name, and the elements that hold its words, which are taken out of the tree. */
export interface FoundMark {
  readonly note: NoteId;
  /** What the note contains; nothing of a further mark of a note. */
  readonly said: readonly ElementContent[];
}

/** Marks of footnotes by the element that represents each, and the notes of Word that no mark names. */
export interface FoundNotes {
  readonly marks: ReadonlyMap<Element, FoundMark>;
  readonly unmarked: readonly FoundMark[];
}

interface Placed {
  readonly element: Element;
  /** From the root down to its parent. */
  readonly above: readonly Parents[];
  readonly order: number;
}

/** More than any text has; each is looked up once. */
const MOST_MARKS = 5000;
/** What a mark contains: "1", "[12]", "(a)", "*", "iv". */
const MARK = /^[[(]?(?:\d{1,4}|[a-z]|[ivxl]{1,6}|[*†‡§¶]{1,4})[\])]?$/i;
const BLOCK = /^(?:li|p|div|aside|dd|section|td|blockquote)$/;

/**
 * Finds footnotes as programs write them: a raised link to an element of the same text, which a note's mark is in Word
 * (`mso-footnote-id`), Google Docs, WordPress, wikis and Stet's own pages. The notes are taken out of the tree, with the
 * links back to their marks. A link whose element is not there stays what it is.
 */
export function takeNotes(tree: Root | Element): FoundNotes {
  const { anchors, byId } = placesIn(tree);
  const marks = new Map<Element, FoundMark>();
  const containers = new Map<Element, NoteId>();
  const isBefore = (order: number) => (fragment: string) => (byId.get(fragment)?.order ?? -1) < order;
  for (const anchor of anchors) {
    if (marks.size >= MOST_MARKS) break;
    const target = byId.get(fragmentOf(anchor.element) ?? '');
    if (!target || !isMark(anchor)) continue;
    const container = containerOf(target);
    // A way back leads up to the mark; the mark leads down to its note.
    if (!container || container.order <= anchor.order || anchor.above.includes(container.element)) continue;
    const known = containers.get(container.element);
    const note = known ?? noteIdSchema.parse(`note-${containers.size + 1}`);
    const mark = outermostMark(anchor);
    if (known === undefined) {
      containers.set(container.element, note);
      takeOut(container);
      marks.set(mark, { note, said: withoutWayBack(container.element, isBefore(container.order)) });
    } else marks.set(mark, { note, said: [] });
  }
  return { marks, unmarked: takeWordNotes(tree, containers) };
}

function placesIn(tree: Root | Element): {
  readonly anchors: readonly Placed[];
  readonly byId: ReadonlyMap<string, Placed>;
} {
  const anchors: Placed[] = [];
  const byId = new Map<string, Placed>();
  let order = 0;
  const walk = (parent: Parents, above: readonly Parents[]): void => {
    const inside = [...above, parent];
    for (const element of parent.children) {
      if (element.type !== 'element') continue;
      const placed = { element, above: inside, order: (order += 1) };
      for (const id of [element.properties['id'], element.tagName === 'a' ? element.properties['name'] : undefined])
        if (typeof id === 'string' && !byId.has(id)) byId.set(id, placed);
      if (element.tagName === 'a') anchors.push(placed);
      walk(element, inside);
    }
  };
  walk(tree, []);
  return { anchors, byId };
}

/** The id that a link of the same page leads to; null for any other. */
function fragmentOf({ properties }: Element): string | null {
  const { href } = properties;
  if (typeof href !== 'string' || !href.startsWith('#') || href.length < 2) return null;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1); // A per cent sign that begins no code.
  }
}

const wordsOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';

function isMark({ element, above }: Placed): boolean {
  const style = styleOf(element);
  if (style.has('mso-footnote-id') || style.has('mso-endnote-id')) return true;
  if (/noteref|footnote-?ref/i.test([element.properties['role'], element.properties['className']].flat().join(' ')))
    return true;
  const isRaised = [...above.slice(-3), element, ...element.children].some(
    (node) => node.type === 'element' && (node.tagName === 'sup' || styleOf(node).get('vertical-align') === 'super'),
  );
  return isRaised && MARK.test(wordsOf(element).trim());
}

/** The element that a note is all of: the target, or the block around it where that only is the note's own number. */
function containerOf(target: Placed): Placed | null {
  const path = [...target.above, target.element];
  for (let at = path.length - 1; at > 0; at -= 1) {
    const element = path[at];
    if (element?.type !== 'element' || !BLOCK.test(element.tagName)) continue;
    const around = path[at - 1];
    const isWordNote =
      around?.type === 'element' && /^(?:foot|end)note$/.test(styleOf(around).get('mso-element') ?? '');
    return isWordNote
      ? { element: around, above: target.above.slice(0, at - 1), order: target.order }
      : { element, above: target.above.slice(0, at), order: target.order };
  }
  return null;
}

/** A mark with the raised element that holds nothing else. */
function outermostMark({ element, above }: Placed): Element {
  let mark = element;
  for (const parent of [...above].reverse()) {
    const isAround =
      parent.type === 'element' &&
      /^(?:sup|span)$/.test(parent.tagName) &&
      wordsOf(parent).trim() === wordsOf(mark).trim();
    if (!isAround) break;
    mark = parent;
  }
  return mark;
}

/** What a note contains without the links back to its mark, which lead to `isBefore` it. The note itself is changed. */
function withoutWayBack(container: Element, isBefore: (fragment: string) => boolean): readonly ElementContent[] {
  const isWayBack = (element: Element): boolean => {
    const fragment = element.tagName === 'a' ? fragmentOf(element) : null;
    return fragment !== null && isBefore(fragment) && !/\p{L}{3}/u.test(wordsOf(element));
  };
  const clean = (element: Element): void => {
    element.children = element.children.filter((child) => {
      if (child.type !== 'element') return true;
      if (isWayBack(child)) return false;
      const wasEmpty = wordsOf(child).trim() === '';
      clean(child);
      // What only raised the number has no meaning any more.
      return wasEmpty || wordsOf(child).trim() !== '';
    });
  };
  clean(container);
  return container.children;
}

/** Takes a note out of its parent, and with the last one the list or section that held them, its heading and rule. */
function takeOut({ element, above }: Placed): void {
  let gone: Element = element;
  for (const parent of [...above].reverse()) {
    const at = parent.children.indexOf(gone);
    if (at < 0) return;
    parent.children.splice(at, 1);
    const isEmpty =
      parent.type === 'element' && /^(?:ol|ul|div|section|dl)$/.test(parent.tagName) && isHolderOnly(parent);
    if (!isEmpty) return;
    gone = parent;
  }
}

/** Whether what is left of the list of notes is only how it was set: a rule, a line break, its heading. */
function isHolderOnly(parent: Element): boolean {
  const isNotes =
    /note/i.test(
      [parent.properties['className'], parent.properties['role'], styleOf(parent).get('mso-element')].flat().join(' '),
    ) || 'dataFootnotes' in parent.properties;
  return parent.children.every((child) => {
    if (child.type !== 'element') return child.type !== 'text' || child.value.trim() === '';
    return /^(?:hr|br)$/.test(child.tagName) || (isNotes && /^h[1-6]$/.test(child.tagName));
  });
}

/** The notes of Word whose marks were not copied with them, and those of Stet's own pages that have none. */
function takeWordNotes(tree: Root | Element, taken: ReadonlyMap<Element, NoteId>): readonly FoundMark[] {
  const found: FoundMark[] = [];
  const walk = (parent: Parents): void => {
    for (const element of parent.children) {
      if (element.type !== 'element') continue;
      if (/^(?:foot|end)note$/.test(styleOf(element).get('mso-element') ?? '')) {
        const note = noteIdSchema.parse(`note-${taken.size + found.length + 1}`);
        found.push({ note, said: withoutWayBack(element, () => true) });
      } else if (hasClass(element, /^story-notes$/)) {
        const isUnmarked = (child: Nodes): child is Element => child.type === 'element' && child.tagName === 'p';
        for (const words of element.children.filter(isUnmarked))
          found.push({ note: noteIdSchema.parse(`note-${taken.size + found.length + 1}`), said: [words] });
        element.children = element.children.filter((child) => !isUnmarked(child));
      } else walk(element);
    }
  };
  walk(tree);
  return found;
}
