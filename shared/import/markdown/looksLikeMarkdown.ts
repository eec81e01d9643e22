/** What is hardly ever in a text that is not Markdown. */
const STRONG = [
  /^#{1,6} +\S/, // A hashtag has no space.
  /(?<![\p{L}\p{N}*\\])\*\*(?=\S)[^*\n]+?(?<=\S)\*\*(?![\p{L}\p{N}*])/u,
  /!?\[[^\]\n]+\]\((?:https?:|mailto:|tel:|[\w./-]+\.\w)[^)\s]*\)/,
  /^\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?$/,
  /^(?:```|~~~)[\w-]*$/,
];
/** What Markdown and plain texts have: a line of dialogue begins with a dash, an item of a law with a number. */
const WEAK = [
  /^ {0,6}(?:[-*+]|\d{1,3}[.)]) +\S/,
  /^> ?\S/,
  /(?<![\p{L}\p{N}_*\\])([*_])(?=[^\s*_])[^*_\n]+?(?<=\S)\1(?![\p{L}\p{N}_*])/u,
];

/**
 * Whether a plain text plainly is Markdown: its own signs are on two lines or more, or on one beside two lines that
 * both kinds of text have. A text that only holds dashes, numbers or an asterisk is not; neither is one with one bold
 * word.
 */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  if (lines.filter((line) => line !== '').length < 2) return false;
  const holds = (signs: readonly RegExp[]) => (line: string) => signs.some((sign) => sign.test(line));
  const strong = lines.filter(holds(STRONG)).length;
  if (strong >= 2) return true;
  return strong === 1 && lines.filter(holds(WEAK)).length >= 2;
}
