/** Non-breaking spaces, and line ends that only some programs read as such: a plain space stands for each. */
const SPACES = /[\u00A0\u2007\u202F\v\f\u0085\u2028\u2029]/g;

/** Soft hyphen, zero-width and direction marks; a joiner between two pictographs is part of one emoji and stays. */
const INVISIBLE =
  /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)(\u200D)(?=\p{Extended_Pictographic})|[\u034F\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;

/** Control characters besides tab and line ends, and non-characters: no XML file, so no Word file, can carry them. */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

/**
 * The text as Stet keeps it: NFC, non-breaking spaces as spaces, no soft hyphens, zero-width, direction or control
 * characters; half a surrogate pair becomes U+FFFD. Tabs and line ends (`\n`, `\r`) stay, nothing is trimmed. Applying
 * it twice changes nothing more.
 */
export function normalizeText(text: string): string {
  return text
    .replace(SPACES, ' ')
    .replace(UNPRINTABLE, '')
    .replace(INVISIBLE, '$1')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC');
}
