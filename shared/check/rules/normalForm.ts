import { remarksOn, type TextRule } from '../rule';

const MARKED_WORD = /[\p{L}\p{M}]*\p{M}[\p{L}\p{M}]*/gu;

/** Words whose letters are in pieces: a base letter and combining marks where there is one letter for both. */
export const normalForm: TextRule = {
  id: 'normalForm',
  severity: 'warning',
  check: ({ text }) =>
    remarksOn(text, MARKED_WORD, ([word]) => {
      const whole = word.normalize('NFC');
      return whole === word ? null : { message: { key: 'normalForm', values: {} }, fixes: [whole], isSure: true };
    }),
};
