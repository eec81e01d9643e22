import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { assertNever, isLinkUrl, MARK_ELEMENTS, type InlineContent, type NoteId, type TextRun } from '../../story';
import { cleanText } from '../cleanText';

/** Returns the mark of a footnote as elements. */
export type NoteMarkToHast = (note: NoteId) => ElementContent[];

/** Returns a text node without characters that HTML may not hold. */
export const textNode = (text: string): ElementContent => ({ type: 'text', value: cleanText(text) });

/** Leaves marks of footnotes out: for words that are copied without their footnotes. */
const noMark: NoteMarkToHast = () => [];

/** Inline content as elements; comment anchors leave no trace. A link that the link policy refuses keeps its words only. */
export function inlineToHast(content: InlineContent, markToHast: NoteMarkToHast = noMark): ElementContent[] {
  return content.flatMap((piece): ElementContent[] => {
    switch (piece.kind) {
      case 'text':
        return [runToHast(piece)];
      case 'lineBreak':
        return [h('br')];
      case 'noteMark':
        return markToHast(piece.note);
      case 'link': {
        const inside = inlineToHast(piece.content);
        // The schema has refused other schemes before; this is the second wall.
        return isLinkUrl(piece.url) ? [h('a', { href: piece.url, rel: 'noopener' }, inside)] : inside;
      }
      default:
        return assertNever(piece);
    }
  });
}

/** The first mark is the outermost element. */
const runToHast = ({ text, marks }: TextRun): ElementContent =>
  [...marks].reverse().reduce<ElementContent>((inside, mark) => h(MARK_ELEMENTS[mark], [inside]), textNode(text));
