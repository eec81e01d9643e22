/** The elements of HTML that Markdown's writers use, whose meaning the gate for HTML knows. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'a abbr aside audio b blockquote br caption center cite code col colgroup dd del details dfn div dl dt em embed figcaption figure ' +
    'font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd li link main mark meta nav object ol p picture pre q s ' +
    'samp script section small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead ' +
    'time tr u ul var video article big'
  ).split(' '),
);
/** Elements of which nothing is words. Frames and films are embeds, or left out by the gate for HTML. */
const SILENT = /^(?:script|style|form|input|textarea|template|svg|link|meta)$/;

const COMMENT = /<!--(.*?)(?:-->|$)/gs;
/** Declarations, instructions and CDATA, which no reader shows. */
const DECLARATION = /<[!?][^>]*>/g;
const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;

/** The HTML inside a Markdown text, made safe to parse, and what was removed from it. */
export interface RawHtml {
  /** HTML in which tags of no known element are words. */
  readonly html: string;
  /** What a reader would not see: comments, and the tags of scripts and frames, as they are written. */
  readonly leftOut: readonly string[];
}

/** Returns the HTML that is in Markdown as HTML may be read: without comments, and with what only looks like a tag as words. */
export function rawHtml(value: string): RawHtml {
  const leftOut: string[] = [];
  const note = (text: string): string => {
    leftOut.push(text.replace(/\s+/g, ' ').trim());
    return '';
  };
  const html = value
    // Writers part two lists by an empty comment.
    .replace(COMMENT, (comment: string, words: string) => (words.trim() === '' ? '' : note(comment)))
    .replace(DECLARATION, note)
    .replace(TAG, (tag: string, slash: string, name: string) => {
      if (!KNOWN.has(name.toLowerCase())) return tag.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
      if (slash === '' && SILENT.test(name.toLowerCase())) leftOut.push(tag.replace(/\s+/g, ' '));
      return tag;
    });
  return { html, leftOut };
}
