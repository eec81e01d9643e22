import type { Place } from '../../../shared/story';
import { rangeOf } from './locate';
import { movedOffset } from './movedOffset';
import './highlights.css';

/** A group of places that are marked in the text; each draws in the looks that `highlights.css` has for its style. */
export type HighlightGroup = 'check' | 'find' | 'comment' | 'change';

/** One marked place, and whatever its group knows of it. */
export interface Marked<T = unknown> {
  readonly place: Place;
  /** Names a `::highlight()` of `highlights.css`. */
  readonly style: string;
  readonly data: T;
}

/** A place as it is drawn. Where it begins and ends is kept apart from the range, which the page throws about. */
export interface DrawnMark {
  readonly marked: Marked;
  readonly range: Range;
  start: number;
  end: number;
}

const groups = new Map<HighlightGroup, readonly DrawnMark[]>();
/** A text node that ranges begin or end in, and its data when they were set. */
interface FollowedText {
  data: string;
  readonly begin: DrawnMark[];
  readonly end: DrawnMark[];
}
const texts = new Map<Text, FollowedText>();

/** Marks the places of a group, in place of those it had; places that are not drawn as text are left out. They hold for the story as it is on the paper now. */
export function setHighlights(group: HighlightGroup, places: readonly Marked[]): void {
  if (places.length === 0 && (groups.get(group)?.length ?? 0) === 0) return;
  const drawn = places.flatMap((marked): DrawnMark[] => {
    const range = rangeOf(marked.place);
    return range ? [{ marked, range, start: range.startOffset, end: range.endOffset }] : [];
  });
  groups.set(group, drawn);
  subscribeTexts();
  paint();
}

/** Returns the marks of a group as they are in the page now. */
export const highlightsOf = (group: HighlightGroup): readonly DrawnMark[] => groups.get(group) ?? [];

function paint(): void {
  const byStyle = new Map<string, Highlight>();
  for (const drawn of groups.values()) {
    for (const { marked, range } of drawn) {
      const highlight = byStyle.get(marked.style) ?? new Highlight();
      highlight.add(range);
      byStyle.set(marked.style, highlight);
    }
  }
  for (const style of [...CSS.highlights.keys()]) if (!byStyle.has(style)) CSS.highlights.delete(style);
  for (const [style, highlight] of byStyle) CSS.highlights.set(style, highlight);
}

function subscribeTexts(): void {
  texts.clear();
  const textOf = (node: Node): FollowedText | null => {
    if (!(node instanceof Text)) return null;
    const followed = texts.get(node) ?? { data: node.data, begin: [], end: [] };
    texts.set(node, followed);
    return followed;
  };
  for (const drawn of groups.values()) {
    for (const one of drawn) {
      textOf(one.range.startContainer)?.begin.push(one);
      textOf(one.range.endContainer)?.end.push(one);
    }
  }
  observer ??= observe();
}

let observer: MutationObserver | null = null;

/**
 * Between two settings of a group its marks move with what is typed. Lexical and React set a text as a whole, which
 * throws the ranges in it to its start; so each is put where its words are now, before the letter is drawn.
 */
function observe(): MutationObserver {
  const made = new MutationObserver((records) => {
    for (const node of new Set(records.map(({ target }) => target))) if (node instanceof Text) follow(node);
  });
  made.observe(document.body, { characterData: true, subtree: true });
  return made;
}

function follow(node: Text): void {
  const followed = texts.get(node);
  if (!followed || followed.data === node.data) return;
  const moved = (offset: number): number => Math.min(movedOffset(followed.data, node.data, offset), node.length);
  for (const one of followed.begin) one.start = moved(one.start);
  for (const one of followed.end) one.end = moved(one.end);
  for (const one of followed.begin) one.range.setStart(node, one.start);
  for (const one of followed.end) one.range.setEnd(node, one.end);
  followed.data = node.data;
}

/** What is marked of a group under a point of the window. */
export const highlightAtPoint = (group: HighlightGroup, x: number, y: number): DrawnMark | null =>
  highlightsOf(group).find(({ range }) =>
    [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom + 3),
  ) ?? null;
