import { toneStyleNew, toneStyleOld } from '../../text';
import { remarksOn, type TextRule } from '../rule';

/** Words that may carry their tone on either vowel; `toneStyleOld` and `toneStyleNew` decide. */
const OLD = /(?<![\p{L}\p{M}])\p{L}*(?:[òóỏõọ][ae]|[ùúủũụ]y)(?![\p{L}\p{M}])/giu;
const NEW = /(?<![\p{L}\p{M}])\p{L}*(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu;

const words = (text: string, pattern: RegExp, other: (word: string) => string): number =>
  [...text.matchAll(pattern)].filter(([word]) => other(word) !== word).length;

/** How many words of a text are in each style. */
export const toneStylesIn = (text: string): { readonly old: number; readonly new: number } => ({
  old: words(text, OLD, toneStyleNew),
  new: words(text, NEW, toneStyleOld),
});

/** Words with their tone where the house, or most of the story, does not put it. */
export const toneStyle: TextRule = {
  id: 'toneStyle',
  severity: 'suggestion',
  lang: 'vi',
  check: ({ text, house, toneStyle: wanted }) => {
    if (wanted === 'leave') return [];
    const key = house.toneStyle === 'leave' ? 'toneMixed' : 'toneStyle';
    const [pattern, mend] = wanted === 'old' ? [NEW, toneStyleOld] : [OLD, toneStyleNew];
    return remarksOn(text, pattern, ([word]) => {
      const suggest = mend(word);
      return suggest === word ? null : { message: { key, values: { suggest } }, fixes: [suggest], isSure: true };
    });
  },
};
