import type { Place } from '../../../shared/story';
import { bodyView, type DrawnText } from './bodyView';

/** A DOM field that holds text of the story. */
export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** Returns the field that holds a place, where it is one: around the body, or inside a block. */
export function fieldOf(place: Place): TextField | null {
  if (place.kind === 'field') return fieldIn(document, place.field);
  const element = bodyView()?.elementOf(place.block);
  return element && place.part !== null ? fieldIn(element, place.part) : null;
}

const fieldIn = (root: ParentNode, name: string): TextField | null =>
  root.querySelector<TextField>(`:is(textarea, input)[data-place="${CSS.escape(name)}"]`);

/**
 * Returns the DOM texts that draw a place's part: the editor's own, or the mirror behind a field. Null where none does.
 */
export function drawnTextOf(place: Place): readonly DrawnText[] | null {
  if (place.kind === 'block' && place.part !== null) {
    const drawn = bodyView()?.drawnText(place.block, place.part);
    if (drawn) return drawn;
  }
  const mirror = fieldOf(place)?.parentElement?.querySelector('.ui-growing__mirror')?.firstChild;
  return mirror instanceof Text ? [{ node: mirror, start: 0 }] : null;
}

/** Returns the DOM range of a place's stretch; null where it is not drawn as text. */
export function rangeOf(place: Place): Range | null {
  if (!place.range || place.range.start === place.range.end) return null;
  const drawn = drawnTextOf(place);
  const { start, end } = place.range;
  const first = drawn?.filter((piece) => piece.start <= start).at(-1);
  const last = drawn?.filter((piece) => piece.start < end).at(-1);
  if (!first || !last) return null;
  if (start - first.start > first.node.length || end - last.start > last.node.length) return null;
  const range = new Range();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}
