/** Non-breaking spaces, and line ends that only some programs read as such: each becomes a plain space. */
const SPACES = /[\u00A0\u2007\u202F\v\f\u0085\u2028\u2029]/g;

/** Scripts that are spelled with joiners and non-joiners: in Persian and Hindi they make another word. */
const JOINING = [
  'Arabic Syriac Mongolian Nko Thaana Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala',
  'Khmer Myanmar Tibetan',
]
  .join(' ')
  .split(' ')
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');

/**
 * Soft hyphen, zero-width and direction marks. A joiner between two pictographs is part of one emoji and stays, and so do
 * joiner and non-joiner behind a letter of a script that is spelled with them.
 */
const INVISIBLE = new RegExp(
  [
    /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)(\u200D)(?=\p{Extended_Pictographic})/u.source,
    `(?<=(?=[\\p{L}\\p{M}])[${JOINING}])([\\u200C\\u200D])`,
    /[\u034F\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/u.source,
  ].join('|'),
  'gu',
);

/** Control characters besides tab and line ends, and non-characters: no XML file, so no Word file, can carry them. */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

/** Texts that are kept as they are: of letters, marks and dashes that Latin scripts are written with, all of them in NFC. */
const AS_IT_IS =
  /^[\t\n\r\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF\u2010-\u2016\u2018-\u201F\u2026\u20AB]*$/;

/**
 * Returns the text as Stet keeps it: NFC, non-breaking spaces as spaces, no soft hyphens, zero-width, direction or
 * control characters, but for the joiners that Persian, Hindi and their like are spelled with; half a surrogate pair
 * becomes U+FFFD. Tabs and line ends (`\n`, `\r`) stay, nothing is trimmed. Applying it twice changes nothing more.
 */
export function normalizeText(text: string): string {
  if (AS_IT_IS.test(text)) return text;
  return text
    .replace(SPACES, ' ')
    .replace(UNPRINTABLE, '')
    .replace(INVISIBLE, '$1$2')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC');
}
