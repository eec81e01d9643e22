import { decodeCodePage } from '../encoding/codePages';
import { oldEncodingIn } from './oldEncodingIn';
import { decodeOldFont, type OldFont } from './oldFonts';

/** A text that was written for an old Vietnamese font, in Unicode. */
export interface OldFontText {
  readonly text: string;
  readonly font: OldFont;
  /** How many of its letters were converted. */
  readonly letters: number;
}

/**
 * Decodes a text as one that was written for an old Vietnamese font: by line, since a line in Unicode stays as it is. Bytes
 * are taken for the characters that Windows takes them for. With no `font` it is judged by the words; null where they are
 * not Vietnamese by any.
 */
export function oldFontText(source: string | Uint8Array, font: OldFont | null = null): OldFontText | null {
  const raw = typeof source === 'string' ? source : decodeCodePage(source, 'windows-1252');
  const found = font ?? oldEncodingIn(raw);
  if (found === null) return null;
  const lines = raw.split('\n').map((line) => ({ line, read: decodeOldFont(line, found) }));
  const letters = lines.reduce(
    (sum, { line, read }) => sum + (line === read ? 0 : (line.match(OLD_LETTER)?.length ?? 0)),
    0,
  );
  return { text: lines.map(({ read }) => read).join('\n'), font: found, letters };
}

const OLD_LETTER = /[\u00A1-\u00FF]/g;
