import type { ImageRun, IParagraphOptions, IRunOptions, ITableRowOptions, ParagraphChild } from 'docx';
import { plainInline, type InlineContent, type Link } from '../../story';
import type { Footnotes } from './footnotes';
import { inlineToDocx, plainRunOf } from './inlineToDocx';

/** Writes the texts of one block, each identified by its path in the block. */
export interface TextWriter {
  rich(content: InlineContent, path: string, formatting?: IRunOptions): ParagraphChild[];
  /** A text without marks; no runs for one that is nothing but space. */
  plain(text: string, path: string): ParagraphChild[];
  /** A title that links to a web address; for an empty title the address is shown. */
  link(title: string, url: string, path: string): ParagraphChild[];
  /** Words that are no text of the story, such as a number. */
  fixed(words: string): ParagraphChild[];
  picture(picture: ImageRun): ParagraphChild;
  /** How the end of the paragraph of that text came or went. */
  end(path: string): Pick<IParagraphOptions, 'run'>;
  /** How a row of a table, by its index, came or went. */
  row(at: number): Pick<ITableRowOptions, 'insertion' | 'deletion'>;
}

/** Writes a story as it is. */
export function plainWriter({ mark }: Pick<Footnotes, 'mark'>): TextWriter {
  const write = (content: InlineContent, formatting: IRunOptions = {}): ParagraphChild[] =>
    inlineToDocx(content, formatting, plainRunOf, (note) => mark(note, null, plainRunOf));
  return {
    rich: (content, _, formatting) => write(content, formatting),
    plain: (text) => (text.trim() === '' ? [] : write(oneLineInline(text))),
    link: (title, url) => write([linkTo(url, plainInline(title === '' ? url : title))]),
    fixed: (words) => [plainRunOf({ text: words })],
    picture: (picture) => picture,
    end: () => ({}),
    row: () => ({}),
  };
}

/** Returns the text of a field as inline content of one line; a line end in it is a space for Word. */
export const oneLineInline = (text: string): InlineContent => plainInline(text.replace(/[\r\n]+/g, ' '));

/** Words without links of their own as a link. */
export const linkTo = (url: string, words: InlineContent): Link => ({
  kind: 'link',
  url,
  content: words.filter((piece) => piece.kind !== 'link' && piece.kind !== 'noteMark'),
});
