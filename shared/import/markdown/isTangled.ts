/** Deeper than anybody writes; the parser takes three times as long for every half more. */
const MOST_LEVELS = 50;
/** Brackets that are open at once: links cannot even be in each other. */
const MOST_OPEN_BRACKETS = 100;
/** Brackets in one paragraph, which may be links; each is looked for from every other. */
const MOST_BRACKETS = 3000;
/** Different lengths of rows of backticks in one paragraph; each that has no partner is looked for to its end. */
const MOST_FENCES = 20;
/** Stars in one paragraph: half an opened emphasis each. */
const MOST_STARS = 6000;
const MOST_CELLS = 1000;
/** Lines that are not empty, several times those of the longest story whose lines are broken at a fixed width. */
const MOST_LINES = 20_000;
/** Signs that may begin something, in all: several times the pieces and cells that a story holds. */
const MOST_SIGNS = 60_000;
/** Levels of nesting, each line's squared, in all: every level of a line is looked at for each other. */
const MOST_NESTING = 100_000;
const SIGNS = /[*_`~[\]<>&\\|!#@]/g;

/** What begins a line and nests what follows it: indents, quotes, the marks of lists. */
const NESTING = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/;

/**
 * Whether a text would hold the Markdown parser up: it takes far more than linear time for lists in lists without end,
 * brackets in brackets, rows of backticks of ever another length, and rows of a table without end; and much time and
 * memory for each sign that could begin something. No text that was written to be read has any of them; 500 lists in each
 * other took it 45 seconds, 125 kB of backticks 18, 59 kB of quotes in each other 14.
 */
export function isTangled(markdown: string): boolean {
  const lines = markdown.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length > MOST_LINES || (markdown.match(SIGNS)?.length ?? 0) > MOST_SIGNS) return true;
  const nesting = lines.reduce((sum, line) => sum + levelsOf(line).length ** 2, 0);
  return nesting > MOST_NESTING || lines.some(isTangledLine) || markdown.split(/\n[ \t]*\n/).some(isTangledParagraph);
}

/** The signs that nest a line, without the spaces between them. */
const levelsOf = (line: string): string => (NESTING.exec(line)?.[0] ?? '').replace(/[ \t]/g, '');

function isTangledLine(line: string): boolean {
  const start = NESTING.exec(line)?.[0] ?? '';
  const marks = levelsOf(line).length;
  const columns = start.replaceAll('\t', '    ').length;
  return (
    marks > MOST_LEVELS || columns > 2 * MOST_LEVELS + marks || line.split('|', MOST_CELLS + 2).length > MOST_CELLS
  );
}

function isTangledParagraph(paragraph: string): boolean {
  const fences = new Set(paragraph.match(/`+/g)?.map((row) => row.length));
  if (fences.size > MOST_FENCES || paragraph.split('*', MOST_STARS + 2).length > MOST_STARS) return true;
  let open = 0;
  let all = 0;
  for (const letter of paragraph) {
    if (letter === '[') {
      open += 1;
      all += 1;
    } else if (letter === ']' && open > 0) open -= 1;
    if (open > MOST_OPEN_BRACKETS || all > MOST_BRACKETS) return true;
  }
  return false;
}
