import { remarksOn, type TextRule } from '../rule';

/** Words to look up: letters, with an apostrophe or hyphen inside left to part them. */
const WORD = /(?<![\p{L}\p{M}\p{N}_@/.])\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?(?![\p{L}\p{M}\p{N}_@/]|\.\p{L})/gu;

/** Words that no dictionary of the house knows. Words in capitals and single letters are let be. */
export const spelling: TextRule = {
  id: 'spelling',
  severity: 'suggestion',
  check: ({ text, isMisspelt }) => {
    if (!isMisspelt) return [];
    return remarksOn(text, WORD, ([word]) => {
      if (word.length < 2 || word === word.toUpperCase() || isMisspelt(word) !== true) return null;
      return { message: { key: 'spelling', values: { word } }, fixes: [], isSure: false };
    });
  },
};
