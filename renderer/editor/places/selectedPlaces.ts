import {
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { Block, BlockPlace } from '../../../shared/story';
import type { TextRange } from '../../../shared/text';
import { $isTableSelection } from '@lexical/table';
import { $bodyBlockOf } from '../nodes/bodyBlocks';
import { $partTexts, type PartText } from './partTexts';

/** What is selected in the body, part by part; around a caret the whole part. A block that is selected whole has no part. */
export function $selectedPlaces(body: readonly Block[]): readonly BlockPlace[] {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    return selection.getNodes().flatMap((node) => {
      const block = $bodyBlockOf(node)?.getIndexWithinParent();
      return block === undefined ? [] : [{ kind: 'block', block, part: null, range: null } as const];
    });
  }
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return [];
  const picked = new Map<NodeKey, TextRange>();
  const isCaret = $isRangeSelection(selection) && selection.isCollapsed();
  const tops = new Set<number>();
  for (const node of isCaret ? [selection.anchor.getNode()] : selection.getNodes()) {
    // Not the top-level element: that of a node in a table or box is in there.
    const top = $bodyBlockOf(node);
    if (top) tops.add(top.getIndexWithinParent());
    const size = node.getTextContentSize();
    picked.set(
      node.getKey(),
      isCaret || !$isRangeSelection(selection) ? { start: 0, end: size } : $rangeIn(selection, node.getKey(), size),
    );
  }
  return [...tops].flatMap((block) => $placesIn(block, body[block], picked, isCaret));
}

function $rangeIn(selection: RangeSelection, key: NodeKey, size: number): TextRange {
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const start = first.type === 'text' && first.key === key ? first.offset : 0;
  const end = last.type === 'text' && last.key === key ? last.offset : size;
  return { start, end };
}

function $placesIn(
  block: number,
  held: Block | undefined,
  picked: ReadonlyMap<NodeKey, TextRange>,
  isCaret: boolean,
): readonly BlockPlace[] {
  const node = $getRoot().getChildAtIndex(block);
  if (!node || !held) return [];
  return [...$partTexts(node, held)].flatMap(([part, text]): BlockPlace[] => {
    const range = rangeOf(text, picked);
    if (!range) return [];
    const whole = { start: 0, end: lengthOf(text) };
    return [{ kind: 'block', block, part, range: isCaret ? whole : trimmed(range, textOf(text)) }];
  });
}

function rangeOf({ pieces }: PartText, picked: ReadonlyMap<NodeKey, TextRange>): TextRange | null {
  const ranges = pieces.flatMap(({ node, start }) => {
    const range = picked.get(node.getKey());
    return range && range.end > range.start ? [{ start: start + range.start, end: start + range.end }] : [];
  });
  const [first, last] = [ranges[0], ranges.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** A stretch without the spaces at its ends, unless it is nothing else. */
function trimmed({ start, end }: TextRange, text: string): TextRange {
  const words = text.slice(start, end);
  if (words.trim() === '') return { start, end };
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

const textOf = ({ pieces }: PartText): string =>
  pieces.reduce((text, { node, start }) => text.padEnd(start) + node.getTextContent(), '');

const lengthOf = ({ pieces }: PartText): number => {
  const last = pieces.at(-1);
  return last ? last.start + last.node.getTextContentSize() : 0;
};
