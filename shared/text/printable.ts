/** Format characters but ZERO WIDTH NON-JOINER and ZERO WIDTH JOINER. */
export const FORMAT_CHARACTERS = /(?![\u200C\u200D])\p{Cf}/gu;

/**
 * Returns a text that may come from anybody as one line that shows what it is: a space for each control character and
 * line end, and no format characters, which can turn a line's order round or hide words of it. The joiners stay, as
 * scripts need them.
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(FORMAT_CHARACTERS, '');

/** Returns `printable` text without repeated, leading and trailing space: a headline or a sentence with words of a story. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/gu, ' ').trim();
