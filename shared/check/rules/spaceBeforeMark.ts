import { remarksOn, type TextRule } from '../rule';

/** One mark or a cluster ("?!"), with the text going on behind it as behind a mark: not ".5", ".docx", "..." or ":)". */
const SPACE_AND_MARK =
  /(?<=[^\s(["“‘«–—-])[ \u00A0\u202F]+(?=(?<mark>[,;:!?]|\.(?!\.))(?![\p{L}\p{N}]|\.|[-']?[()DPp](?:\s|$)|\/\/))/gu;

/** A space before a mark that Vietnamese and English set right behind the word. */
export const spaceBeforeMark: TextRule = {
  id: 'spaceBeforeMark',
  severity: 'suggestion',
  check: ({ text }) =>
    remarksOn(text, SPACE_AND_MARK, ({ groups }) => ({
      message: { key: 'spaceBeforeMark', values: { mark: groups?.['mark'] ?? '' } },
      fixes: [''],
      isSure: true,
    })),
};
