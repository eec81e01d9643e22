import { $isTextNode, TEXT_TYPE_TO_FORMAT, type RangeSelection, type TextNode } from 'lexical';
import type { Mark } from '../../../shared/story';

/**
 * Signs around words, with the mark that they mean. An opening sign is at a start or behind a space or an opening sign
 * of punctuation, and the words neither begin nor end with a space, so that "5*3*2" and "a_b_c" stay as they are.
 */
const SIGNS: readonly (readonly [sign: string, mark: Mark])[] = [
  ['**', 'bold'],
  ['~~', 'strikethrough'],
  ['==', 'highlight'],
  ['*', 'italic'],
  ['_', 'italic'],
];

/** Returns the mark that a text ends with the closing sign of, and how long the words between the signs are. */
export function markedEnd(
  before: string,
): { readonly sign: string; readonly mark: Mark; readonly length: number } | null {
  for (const [sign, mark] of SIGNS) {
    if (!before.endsWith(sign)) continue;
    const text = before.slice(0, -sign.length);
    const open = text.lastIndexOf(sign);
    if (open < 0) continue;
    const words = text.slice(open + sign.length);
    const outside = text.slice(0, open);
    const isMeant =
      words !== '' &&
      !/^\s|\s$/.test(words) &&
      !words.includes(sign.charAt(0)) &&
      (outside === '' || /[\s([“"'‘—–-]$/.test(outside));
    if (isMeant) return { sign, mark, length: words.length };
  }
  return null;
}

/** Text nodes next to each other up to the caret, the last one cut at the caret. */
function $runBefore(selection: RangeSelection): readonly { node: TextNode; text: string }[] {
  const run: { node: TextNode; text: string }[] = [];
  const { anchor } = selection;
  let node = anchor.getNode();
  if ($isTextNode(node)) run.push({ node, text: node.getTextContent().slice(0, anchor.offset) });
  for (let previous = node.getPreviousSibling(); $isTextNode(previous); previous = node.getPreviousSibling()) {
    node = previous;
    run.unshift({ node: previous, text: previous.getTextContent() });
  }
  return run;
}

/** Turns the signs that the text ends with, at the caret, into the mark they mean. False where it ends with none. */
export function $markSigned(selection: RangeSelection): boolean {
  const run = $runBefore(selection);
  const before = run.map(({ text }) => text).join('');
  const found = markedEnd(before);
  if (!found) return false;
  const { sign, mark, length } = found;
  const pointAt = (offset: number): { node: TextNode; offset: number } | null => {
    let rest = offset;
    for (const { node, text } of run) {
      if (rest <= text.length) return { node, offset: rest };
      rest -= text.length;
    }
    return null;
  };
  const start = before.length - length - 2 * sign.length;
  // From the end on, so that the places before stay true.
  for (const at of [before.length - sign.length, start]) {
    const [from, to] = [pointAt(at), pointAt(at + sign.length)];
    // A sign that is split between two nodes was not typed in one go.
    if (!to || !from) return false;
    const inside = to.offset - sign.length;
    if (inside < 0) return false;
    to.node.spliceText(inside, sign.length, '');
    const cut = run.find(({ node }) => node === to.node);
    if (cut) cut.text = cut.text.slice(0, inside) + cut.text.slice(inside + sign.length);
  }
  const [first, last] = [pointAt(start), pointAt(start + length)];
  if (!first || !last) return false;
  selection.anchor.set(first.node.getKey(), first.offset, 'text');
  selection.focus.set(last.node.getKey(), last.offset, 'text');
  if (!selection.hasFormat(mark)) selection.formatText(mark);
  const { key, offset, type } = selection.focus;
  selection.anchor.set(key, offset, type);
  // What is typed next is plain again.
  selection.setFormat(selection.format & ~(TEXT_TYPE_TO_FORMAT[mark] ?? 0));
  return true;
}
