import type { TextRange } from '../text';

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '„': '”', '«': '»', '‘': '’', '"': '"' };
const MARK = /[“”„«»‘’"]/g;

export interface QuoteMarks {
  /** From each opening mark to behind its closing one; outer and inner pairs. */
  readonly pairs: readonly TextRange[];
  /** Where the marks without a partner stand. */
  readonly strays: readonly number[];
}

/** The quotation marks of a text, paired. Apostrophes, and inches behind a number, are none. */
export function quoteMarks(text: string): QuoteMarks {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const pairs: TextRange[] = [];
  const strays: number[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const partner = open.map((opened) => CLOSERS[opened.mark]).lastIndexOf(mark);
    if (partner >= 0) {
      const start = open[partner]?.at ?? at;
      strays.push(
        ...open
          .splice(partner)
          .slice(1)
          .map((inner) => inner.at),
      );
      pairs.push({ start, end: at + 1 });
    } else if (isApostrophe(mark, text, at) || isInch(mark, text, at)) continue;
    else if (mark in CLOSERS) open.push({ mark, at });
    else strays.push(at);
  }
  strays.push(...open.map(({ at }) => at));
  return { pairs, strays: strays.sort((a, b) => a - b) };
}

const isApostrophe = (mark: string, text: string, at: number): boolean =>
  (mark === '’' && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) ||
  (mark === '‘' && /[\p{L}\p{N}]$/u.test(text.slice(0, at)));

const isInch = (mark: string, text: string, at: number): boolean => mark === '"' && /\d/.test(text.charAt(at - 1));

/** The stretches of a text that are somebody else's words; a mark that is never closed opens one to the end. */
export function quotations(text: string): readonly TextRange[] {
  const { pairs, strays } = quoteMarks(text);
  const opened = strays.filter((at) => text.charAt(at) in CLOSERS);
  return [...pairs, ...opened.map((start) => ({ start, end: text.length }))];
}
