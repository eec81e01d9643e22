import type { TextRange } from '../text';

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '”', '«': '»', '‘': '’', '"': '"' };
const MARK = /[“”„«»‘’"]/g;

/** The quotation marks of a text: the matched pairs, and the offsets (UTF-16) of those without a match. */
export interface QuoteMarks {
  /** From each opening mark to behind its closing one; outer and inner pairs. */
  readonly pairs: readonly TextRange[];
  /** Offsets of the marks without a partner. */
  readonly strays: readonly number[];
}

/** Returns the quotation marks of a text, paired. Apostrophes, and inches behind a number, are none. */
export function quoteMarks(text: string): QuoteMarks {
  const open: { readonly closer: string; readonly at: number }[] = [];
  const pairs: TextRange[] = [];
  const strays: number[] = [];
  /** How many of the open marks wait for each closing one. */
  const waiting = new Map<string, number>();
  const wait = (closer: string, more: 1 | -1): void => void waiting.set(closer, (waiting.get(closer) ?? 0) + more);
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const closer = CLOSERS[mark];
    if ((waiting.get(mark) ?? 0) > 0) {
      for (let opened = open.pop(); opened; opened = open.pop()) {
        wait(opened.closer, -1);
        if (opened.closer === mark) {
          pairs.push({ start: opened.at, end: at + 1 });
          break;
        }
        strays.push(opened.at);
      }
    } else if (isApostrophe(mark, text, at) || isInch(mark, text, at)) continue;
    else if (closer !== undefined) {
      open.push({ closer, at });
      wait(closer, 1);
    } else strays.push(at);
  }
  const all = [...strays, ...open.map(({ at }) => at)];
  return { pairs, strays: all.sort((a, b) => a - b) };
}

const isApostrophe = (mark: string, text: string, at: number): boolean =>
  (mark === '’' && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) ||
  (mark === '‘' && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)));

const isInch = (mark: string, text: string, at: number): boolean => mark === '"' && /\d/.test(text.charAt(at - 1));

/** Returns the stretches of a text that are somebody else's words; a mark that is never closed opens one to the end. */
export function quotations(text: string): readonly TextRange[] {
  const { pairs, strays } = quoteMarks(text);
  const opened = strays.filter((at) => text.charAt(at) in CLOSERS);
  return [...pairs, ...opened.map((start) => ({ start, end: text.length }))];
}
