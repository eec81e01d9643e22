import { fixEth } from '../../text';
import { remarksOn, type TextRule } from '../rule';

const WORD_WITH_ETH = /[\p{L}\p{M}]*[\u00D0\u00F0\u0189][\p{L}\p{M}]*/gu;

/** Latin Eth in place of Đ in a Vietnamese word. */
export const eth: TextRule = {
  id: 'eth',
  severity: 'warning',
  check: ({ text }) => {
    if (!/[\u00D0\u00F0\u0189]/.test(text)) return [];
    // The whole text, since the words around one decide whether it is Vietnamese. Letter for letter, so offsets stay.
    const fixed = fixEth(text);
    return remarksOn(text, WORD_WITH_ETH, ({ 0: word, index }) => {
      const mended = fixed.slice(index, index + word.length);
      return mended === word ? null : { message: { key: 'eth', values: {} }, fixes: [mended], isSure: true };
    });
  },
};
