import { decodeCodePage } from '../encoding/codePages';
import { oldEncodingIn } from './oldEncodingIn';
import { decodeOldFont, type OldFont } from './oldFonts';

/** A text that was written for an old Vietnamese font, in Unicode. */
export interface OldFontText {
  readonly text: string;
  /** How many letters the lines have that were converted. */
  readonly letters: number;
}

/** Decodes a text as written for an old Vietnamese font, line by line: one with letters that only Unicode has stays as it is. */
export function decodeOldText(text: string, font: OldFont): OldFontText {
  const lines = text.split('\n').map((line) => ({ line, read: decodeOldFont(line, font) }));
  const letters = lines.reduce((sum, { line, read }) => sum + (line === read ? 0 : read.length), 0);
  return { text: lines.map(({ read }) => read).join('\n'), letters };
}

/**
 * Decodes bytes as a text for an old Vietnamese font, each byte as the character that Windows takes it for; without `font`
 * it is judged by the words. Null where they are Vietnamese by none.
 */
export function decodeOldBytes(bytes: Uint8Array, font: OldFont | null): OldFontText | null {
  const text = decodeCodePage(bytes, 'windows-1252');
  const found = font ?? oldEncodingIn(text);
  return found && decodeOldText(text, found);
}
