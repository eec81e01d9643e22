import { remarksOn, type TextRule } from '../rule';

/** Two or more spaces in a row, where something stands on both sides. */
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
