import { remarksOn, type TextRule } from '../rule';

/** Two or more spaces in a row between words; those at the start and the end of a line are left alone. */
export const doubleSpace: TextRule = {
  id: 'doubleSpace',
  severity: 'suggestion',
  check: ({ text }) =>
    remarksOn(text, /(?<=\S)[ \u00A0]{2,}(?=\S)/g, () => ({
      message: { key: 'doubleSpace', values: {} },
      fixes: [' '],
      isSure: true,
    })),
};
