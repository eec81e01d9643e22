const UNWANTED = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Returns a text without what HTML and XML documents may not hold: control characters other than tab and line end, lone
 * surrogates, and the non-characters U+FFFE and U+FFFF. (HTML Standard, 13.1.4; XML 1.0, production 2.)
 */
export const cleanText = (text: string): string => text.replace(UNWANTED, '').replace(LONE_SURROGATE, '');
