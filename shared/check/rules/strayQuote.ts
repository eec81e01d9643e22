import { quoteMarks } from '../quoteMarks';
import type { TextRule } from '../rule';

/** Quotation marks that open and never close, or close what was never opened. */
export const strayQuote: TextRule = {
  id: 'strayQuote',
  severity: 'warning',
  check: ({ text }) =>
    quoteMarks(text).strays.map((at) => ({
      range: { start: at, end: at + 1 },
      message: { key: 'strayQuote', values: { mark: text.charAt(at) } },
      fixes: [],
      isSure: false,
    })),
};
