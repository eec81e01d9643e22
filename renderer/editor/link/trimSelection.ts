import { $isTextNode, type PointType, type RangeSelection } from 'lexical';

/** Moves the ends of a selection over the spaces that it begins and ends with. One without any word stays as it is. */
export function $trimSelection(selection: RangeSelection): void {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const offsetIn = (point: PointType, key: string, outside: number): number =>
    point.type === 'text' && point.key === key ? point.offset : outside;
  const stretches = selection
    .getNodes()
    .filter($isTextNode)
    .map((node) => {
      const key = node.getKey();
      const text = node.getTextContent();
      const from = offsetIn(start, key, 0);
      const to = offsetIn(end, key, text.length);
      const words = text.slice(from, to);
      return { key, from: to - words.trimStart().length, to: from + words.trimEnd().length };
    })
    .filter(({ from, to }) => from < to);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return;
  start.set(first.key, first.from, 'text');
  end.set(last.key, last.to, 'text');
}
