import type { Byline } from '../../story';
import { foldForSearch } from '../../text';
import type { Line } from './lines';
import { isSignOffOf } from './names';

/** The count of comments: with it the site begins, and the story is over. Compared folded, as the others are. */
const COMMENT_COUNT = /^(?:\(?\d+\)? ?(?:binh luan|comments?)|(?:binh luan|comments?) ?\(?\d+\)?)$/;

/** Lines that begin it, too, where no paragraph of the story follows: inside a story they are subheads. */
const OR_A_SUBHEAD = /^(?:binh luan|comments?|noi bat|tin moi nhat):?$/;

/** Lines that begin it only where no sentence follows at all: inside a story they point to another one. */
const AT_THE_END =
  /^(?:(?:tin|bai)(?: viet)? (?:lien quan|cung chuyen muc|noi bat|moi|khac)|cung chuyen muc|doc (?:them|nhieu)(?: nhat)?|xem (?:them|nhieu)(?: nhat)?|co the ban quan tam|y kien ban doc|gui binh luan|chia se(?: bai viet)?|tu khoa|tags?|most (?:read|popular)|latest(?: news)?|related(?: (?:news|stories|articles))?|read more|share(?: this)?):?(?: .{0,80})?$/;

/** What a site prints among its readers' comments. */
const AMONG_COMMENTS =
  /^(?:tra loi|thich|like|reply|gui binh luan|viet binh luan|xem them binh luan|y kien cua ban|hay (?:la nguoi|binh luan).*|bao vi pham|\d+ (?:thich|likes?|tra loi|replies|reply)|(?:\d+ )?(?:phut|gio|ngay|minutes?|hours?|days?) (?:truoc|ago)|moi nhat|quan tam nhat|dang nhap(?: de .*)?)$/;

/** What sites print between a byline and the story: buttons, and the names of networks. */
const BUTTON =
  /^(?:chia se(?: bai viet)?|share(?: this)?(?: article)?|facebook|twitter|zalo|messenger|telegram|whatsapp|linkedin|pinterest|email|copy link|sao chep (?:lien ket|link)|link bai goc(?: copy link)?|luu bai(?: viet)?|luu|save|in bai(?: viet)?|in|print|gui email|gui binh luan|binh luan|comments?|nghe (?:doc )?bai(?: viet)?|nghe bao noi|listen(?: to (?:this )?article)?|co chu|a ?[-+]|a- a a\+|a\+ a-|theo doi .{0,40}(?:google news|zalo|facebook)|(?:theo doi tren )?google news|\d+ (?:luot xem|views|likes?)|quang cao|advertisement)$/;

/** The longest line of a site's that is known, in characters. */
const LONGEST_LABEL = 140;

/** A line as the patterns compare it; empty for one that is longer than any of them matches. */
const foldedLabel = (text: string): string => (text.length <= LONGEST_LABEL ? foldForSearch(text) : '');

/** Whether a line is a sentence or more, as the paragraphs of a story are and titles are not. */
export const isSentence = (text: string): boolean => /[.!?…:;][”"’')\]]*$/u.test(text) && text.split(' ').length > 6;

/**
 * How many of the lines are the story's; what follows is the site's furniture. All above the sign-off, the last line that
 * names only the authors of `bylines`, are.
 */
export function endOfStory(lines: readonly Line[], bylines: readonly Byline[]): number {
  const isSentenceAt = lines.map((line) => isSentence(line.text));
  const first = isSentenceAt.indexOf(true);
  const last = isSentenceAt.lastIndexOf(true);
  const signed = signOffAt(lines, bylines, first);
  const end = lines.findIndex(({ text }, at) => {
    const folded = foldedLabel(text);
    if (at <= signed) return false;
    if (COMMENT_COUNT.test(folded)) return at > 0 && (at > first || !isSentenceAt.includes(true, at));
    if (first < 0 || at < first) return false;
    if (OR_A_SUBHEAD.test(folded)) return signed >= 0 || !isSubheadOfStory(lines, isSentenceAt, at);
    return at > last && AT_THE_END.test(folded);
  });
  return end < 0 ? lines.length : end;
}

/** In characters. */
const LONGEST_SIGN_OFF = 160;

/** The line of the sign-off, below the story's first sentence; -1 where there is none. */
function signOffAt(lines: readonly Line[], bylines: readonly Byline[], first: number): number {
  if (bylines.length === 0 || first < 0) return -1;
  const isSignOff = ({ text }: Line, at: number): boolean =>
    at > first && text.length <= LONGEST_SIGN_OFF && isSignOffOf(text, bylines);
  const at = lines.map(isSignOff).lastIndexOf(true);
  // A comment or another story may be by the same name: the first of them ends this one.
  const earlier = lines.findIndex(isSignOff);
  return lines.slice(earlier, at).some(({ text }) => COMMENT_COUNT.test(foldedLabel(text))) ? earlier : at;
}

/** Whether a paragraph follows, and nothing behind it is of a site's comments. */
const isSubheadOfStory = (lines: readonly Line[], isSentenceAt: readonly boolean[], at: number): boolean =>
  isSentenceAt[at + 1] === true &&
  !lines.slice(at + 1).some(({ text }) => {
    const folded = foldedLabel(text);
    return AMONG_COMMENTS.test(folded) || COMMENT_COUNT.test(folded);
  });

/** Parts the buttons of a site, which are between a byline line and the first sentence, from a story's lines. */
export function partButtons(body: readonly Line[]): {
  readonly body: readonly Line[];
  readonly buttons: readonly Line[];
} {
  const first = body.findIndex(({ text }) => isSentence(text));
  const isButton = body.map(({ text }, at) => {
    const folded = foldedLabel(text);
    return at < first && (BUTTON.test(folded) || COMMENT_COUNT.test(folded));
  });
  return { body: body.filter((_, at) => !isButton[at]), buttons: body.filter((_, at) => isButton[at]) };
}
