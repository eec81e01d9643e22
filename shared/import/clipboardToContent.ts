import type { Content } from './content';
import { htmlToContent } from './html/htmlToContent';
import { looksLikeMarkdown } from './markdown/looksLikeMarkdown';
import { markdownToContent } from './markdown/markdownToContent';
import { textToContent } from './text/textToContent';

/** What a clipboard, or what is dragged, holds as text; empty where it does not. */
export interface ClipboardText {
  readonly html: string;
  readonly text: string;
}

/**
 * Returns the content of a clipboard: of its HTML, or where that has none of its text, read as Markdown when it plainly
 * is. `isPlain` is for "Paste as plain text": the text's words, a line a paragraph, whatever they look like.
 */
export function clipboardToContent({ html, text }: ClipboardText, isPlain: boolean): Content {
  if (isPlain) return textToContent(text, true);
  const rich = html === '' ? null : htmlToContent(html);
  if (rich && rich.blocks.length > 0) return withoutPaths(rich);
  const markdown = looksLikeMarkdown(text) ? markdownToContent(text) : null;
  const plain = markdown ? withoutPaths(markdown) : textToContent(text, false);
  return rich?.leftFrames ? { ...plain, leftFrames: rich.leftFrames } : plain;
}

/** A clipboard has no folder that photos could lie in. */
const withoutPaths = ({ blocks, pictures, leftFrames }: Content): Content =>
  leftFrames ? { blocks, pictures, leftFrames } : { blocks, pictures };
