import {
  clipboardToContent,
  storyInPaste,
  type ClipboardText,
  type Content,
  type PastedStory,
} from '../../../shared/import';

type Clipboard = ClipboardText & { readonly isPlain: boolean };

/** Reads a clipboard or a drag as blocks; `isPlain` reads only the words of its text. */
export const readClipboard = ({ isPlain, ...clipboard }: Clipboard): Content => clipboardToContent(clipboard, isPlain);

/** Returns the whole story that a clipboard holds; null where it holds none. */
export const readPastedStory = ({ isPlain, ...clipboard }: Clipboard): PastedStory | null =>
  storyInPaste(clipboard, isPlain);
