import { fixEth } from './fixEth';
import { normalizeText } from './normalizeText';

/** Returns a foreign text on one line as Stet keeps it: normalized, Đ for Icelandic Eth, single spaces, none at its ends. */
export const importedLine = (text: string): string => fixEth(normalizeText(text)).replace(/\s+/gu, ' ').trim();
