import type { Change } from '../../shared/compare';
import { fieldText, textPartsOf, type BlockPlace, type Place, type Story } from '../../shared/story';
import type { TextRange } from '../../shared/text';
import { changePlace, textAround, type Marked } from '../story';

/** How a change is marked in the text that it led to: what came is tinted, what went leaves a small mark where it was. */
export function tintsOf(change: Change, story: Story): readonly Marked[] {
  const places = change.kind === 'deleted' ? gapsOf(change, story) : cameAt(change, story);
  const style = change.kind === 'deleted' ? 'deletion' : 'insertion';
  return places.map((place) => ({ place, style, data: change }));
}

function cameAt(change: Change, story: Story): readonly Place[] {
  if (change.of === 'text') return [changePlace(change, story) ?? []].flat();
  if (change.of !== 'item' || change.kind !== 'inserted' || change.after.at === null) return [];
  const [field, block, list] = change.after.path;
  if (field !== 'body') return [];
  if (block === undefined) return partsOf(change.after.at, story, () => true);
  const item = list === 'items' && change.after.path.length === 3 ? `item.${change.after.at}` : null;
  return item === null ? [] : partsOf(Number(block), story, (part) => part === item || part.startsWith(`${item}.`));
}

const partsOf = (block: number, story: Story, isIn: (part: string) => boolean): readonly BlockPlace[] => {
  const held = story.body[block];
  return (held ? textPartsOf(held) : [])
    .filter(({ part, text }) => text !== '' && isIn(part))
    .map(({ part, text }) => ({ kind: 'block', block, part, range: { start: 0, end: text.length } }));
};

function gapsOf(change: Change, story: Story): readonly Place[] {
  if (change.of === 'text') {
    const place = changePlace(change, story);
    const text = textAround(place, story);
    return place?.range && text !== '' ? [{ ...place, range: besideGap(text, place.range.start) }] : [];
  }
  if (change.of !== 'item' || change.after.path.length > 1 || change.after.path[0] !== 'body') return [];
  return blockGap(change.after.gap, story);
}

/** One letter beside a place where words were, a space if there is one: it is noticed and hides nothing. */
function besideGap(text: string, at: number): TextRange {
  const isSpace = (index: number): boolean => /\s/.test(text.charAt(index));
  const index = at > 0 && (isSpace(at - 1) || !isSpace(at)) ? at - 1 : Math.min(at, text.length - 1);
  return { start: index, end: index + 1 };
}

/** Where a block was: the end of the text before it, or else the beginning of the one behind it. */
function blockGap(gap: number, story: Story): readonly Place[] {
  const before = story.body[gap - 1];
  const last =
    before &&
    textPartsOf(before)
      .filter(({ text, role }) => text !== '' && role === 'prose')
      .at(-1);
  if (last) {
    const end = last.text.length;
    return [{ kind: 'block', block: gap - 1, part: last.part, range: { start: end - 1, end } }];
  }
  const behind = story.body[gap];
  const first = behind && textPartsOf(behind).find(({ text, role }) => text !== '' && role === 'prose');
  if (first) return [{ kind: 'block', block: gap, part: first.part, range: { start: 0, end: 1 } }];
  const end = fieldText(story, 'lead').length;
  return end > 0 ? [{ kind: 'field', field: 'lead', range: { start: end - 1, end } }] : [];
}
