import type { Byline, Story } from '../../story';
import { readBylineLine, type BylineLine } from './bylineLine';
import { isSentence } from './furniture';
import { isPhotoLine, type Line } from './lines';
import { isInCapitals, namesToBylines } from './names';
import { readTitles } from './titles';

/**
 * The fields and photos above the body of a page, and the lines of the body. `lead` is empty where it is not among the
 * titles; it may be the body's first line.
 */
export interface PageHead extends Pick<Story, 'section' | 'kicker' | 'headline' | 'lead' | 'bylines' | 'publishedAt'> {
  readonly hasByline: boolean;
  /** Lines above the body that are in no field of a story. */
  readonly leftOut: readonly string[];
  /** Photos above the byline, with their captions. */
  readonly photos: readonly Line[];
  readonly body: readonly Line[];
}

/** How many lines down a byline may be; a page that was copied whole has the site's menu on top. */
const DEEPEST_BYLINE = 40;
/** Above a byline are at most a headline, a lead and a caption that read as sentences. */
const MOST_SENTENCES_ABOVE = 3;

/** Takes the head off a page. Without a byline line, the first line is the headline and all others are body. */
export function readHead(lines: readonly Line[]): PageHead {
  const found = findByline(lines);
  if (!found) return headOfPlainText(lines);
  const { photos, texts } = partPhotos(lines.slice(0, found.at));
  const signed = findNames(found.line.bylines, texts, lines.slice(found.at + 1));
  const { leftOut, ...titles } = readTitles(signed.above.map((line) => line.text));
  const first = titles.headline === '' ? signed.below.find(isText) : undefined;
  return {
    ...titles,
    headline: first?.text ?? titles.headline,
    bylines: signed.bylines,
    publishedAt: found.line.publishedAt,
    hasByline: true,
    leftOut: found.line.leftOut === '' ? leftOut : [...leftOut, found.line.leftOut],
    photos,
    body: signed.below.filter((line) => line !== first),
  };
}

function headOfPlainText(lines: readonly Line[]): PageHead {
  const headline = partPhotos(lines).texts[0];
  return plainHead(
    headline?.text ?? '',
    lines.filter((line) => line !== headline),
  );
}

/** Returns the head of a page that has nothing but a headline above its body. */
export const plainHead = (headline: string, body: readonly Line[]): PageHead => ({
  ...{ section: '', kicker: '', lead: '', bylines: [], publishedAt: null, hasByline: false, leftOut: [], photos: [] },
  headline,
  body,
});

interface FoundByline {
  readonly at: number;
  readonly line: BylineLine;
}

/** The byline line; the page's first line, which can be a headline with a date, only where no other is one. */
function findByline(lines: readonly Line[]): FoundByline | null {
  let sentences = 0;
  let onTop: FoundByline | null = null;
  for (const [at, { text }] of lines.slice(0, DEEPEST_BYLINE).entries()) {
    const line = readBylineLine(text);
    if (line && at > 0) return { at, line };
    if (line) onTop = { at, line };
    if (isSentence(text)) sentences += 1;
    if (sentences > MOST_SENTENCES_ABOVE) return onTop;
  }
  return onTop;
}

interface Signed {
  readonly bylines: readonly Byline[];
  readonly above: readonly Line[];
  readonly below: readonly Line[];
}

/** Where the byline line is a date alone, the names may be a line of their own right above or below it. */
function findNames(bylines: readonly Byline[], above: readonly Line[], below: readonly Line[]): Signed {
  const before = bylines.length === 0 && above.length > 1 ? namesOf(above.at(-1)) : null;
  if (before) return { bylines: before, above: above.slice(0, -1), below };
  const after = bylines.length === 0 ? namesOf(below[0]) : null;
  return after ? { bylines: after, above, below: below.slice(1) } : { bylines, above, below };
}

/** A line of its own is read as names only in capitals or with "By", "Theo" before; a headline can look like a name, too. */
const namesOf = (line: Line | undefined): readonly Byline[] | null =>
  line && (isInCapitals(line.text) || /^(?:by|theo) /iu.test(line.text)) ? namesToBylines(line.text) : null;

const isText = (line: Line): boolean => !isPhotoLine(line);

/** Parts the photo lines, each with the caption right below it, from the other lines. */
function partPhotos(lines: readonly Line[]): { readonly photos: readonly Line[]; readonly texts: readonly Line[] } {
  const isPhotoOrCaption = lines.map((line, at) => {
    const before = lines[at - 1];
    return !isText(line) || (before !== undefined && !isText(before) && !line.isAfterGap);
  });
  return {
    photos: lines.filter((_, at) => isPhotoOrCaption[at]),
    texts: lines.filter((_, at) => !isPhotoOrCaption[at]),
  };
}
