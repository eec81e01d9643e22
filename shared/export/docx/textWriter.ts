import type { ImageRun, IParagraphOptions, IRunOptions, ITableRowOptions, ParagraphChild } from 'docx';
import { plainInline, type InlineContent, type Link } from '../../story';
import { inlineToDocx } from './inlineToDocx';

/** Writes the texts of one block, each told by the way to it in the block. */
export interface TextWriter {
  rich(content: InlineContent, path: string, dress?: IRunOptions): ParagraphChild[];
  /** A text without marks; no runs for one that is nothing but space. */
  plain(text: string, path: string): ParagraphChild[];
  /** A title that leads to an address of the web; the address stands for an empty one. */
  link(title: string, url: string, path: string): ParagraphChild[];
  picture(picture: ImageRun): ParagraphChild;
  /** How the end of the paragraph of that text came or went. */
  end(path: string): Pick<IParagraphOptions, 'run'>;
  /** How a row of a table came or went. */
  row(): Pick<ITableRowOptions, 'insertion' | 'deletion'>;
}

/** Writes a story as it is. */
export const plainWriter: TextWriter = {
  rich: (content, _, dress) => inlineToDocx(content, dress),
  plain: (text) => (text.trim() === '' ? [] : inlineToDocx(oneLineInline(text))),
  link: (title, url) => inlineToDocx([linkTo(url, plainInline(title === '' ? url : title))]),
  picture: (picture) => picture,
  end: () => ({}),
  row: () => ({}),
};

/** A field is one line; a line end in it is a space for Word. */
export const oneLineInline = (text: string): InlineContent => plainInline(text.replace(/[\r\n]+/g, ' '));

/** Words without links of their own as a link. */
export const linkTo = (url: string, words: InlineContent): Link => ({
  kind: 'link',
  url,
  content: words.filter((piece) => piece.kind !== 'link'),
});
