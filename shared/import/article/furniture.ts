import { foldForSearch } from '../../text';
import type { Line } from './lines';

/** The count of comments: with it the site begins, and the story is over. Compared folded, as the others are. */
const COMMENT_COUNT = /^(?:\(?\d+\)? ?(?:binh luan|comments?)|(?:binh luan|comments?) ?\(?\d+\)?)$/;

/** Lines that begin it, too, but not above the story's first sentence, where they are a section or the menu. */
const BELOW_A_SENTENCE = /^(?:binh luan|comments?|noi bat|tin moi nhat):?$/;

/** Lines that begin it only where no paragraph follows: inside a story they point to another one. */
const AT_THE_END =
  /^(?:(?:tin|bai)(?: viet)? (?:lien quan|cung chuyen muc|noi bat|moi|khac)|cung chuyen muc|doc (?:them|nhieu)(?: nhat)?|xem (?:them|nhieu)(?: nhat)?|co the ban quan tam|y kien ban doc|gui binh luan|chia se(?: bai viet)?|tu khoa|tags?|most (?:read|popular)|latest(?: news)?|related(?: (?:news|stories|articles))?|read more|share(?: this)?):?(?: .{0,80})?$/;

/** Whether a line is a sentence or more, as the paragraphs of a story are and titles are not. */
export const isSentence = (text: string): boolean => /[.!?…:;][”"’')\]]*$/u.test(text) && text.split(' ').length > 6;

/** How many of the lines are the story's; what follows is the site's furniture. */
export function endOfStory(lines: readonly Line[]): number {
  const isSentenceAt = lines.map((line) => isSentence(line.text));
  const first = isSentenceAt.indexOf(true);
  const last = isSentenceAt.lastIndexOf(true);
  const end = lines.findIndex(({ text }, at) => {
    const folded = foldForSearch(text);
    if (COMMENT_COUNT.test(folded)) return at > 0;
    if (first < 0 || at < first) return false;
    return BELOW_A_SENTENCE.test(folded) || (at > last && AT_THE_END.test(folded));
  });
  return end < 0 ? lines.length : end;
}
