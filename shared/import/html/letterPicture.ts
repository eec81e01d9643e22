import type { Element } from 'hast';
import { attributeOf, classesOf } from './elements';

/** A picture that represents letters in a line: the letters, or none where it only adorns the line. */
export type LetterPicture = { readonly letters: string } | null;

const EMOJI_NAME = /emoji|smiley|emoticon/i;
const ICON_NAME = /(?:^|[-_/])(?:icons?|ico|bullet|arrow|glyph)(?:$|[-_./\d])/i;
const ONLY_EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|[\u{E0020}-\u{E007F}])+$/u;
const SOME_EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3]/u;
/** As high as two lines of text; a photo is larger. In pixels. */
const HIGHEST_LETTER = 40;
const PIXELS_OF_EM = 16;
/** "17.599999999999998px" is as long as any; in characters. */
const LONGEST_LENGTH = 40;

/**
 * Returns what a picture in a line represents, where it is an emoji, a smiley or an icon and no photo; undefined for a
 * photo. `alt` is its text for those who do not see it.
 */
export function letterPicture(
  element: Element,
  style: ReadonlyMap<string, string>,
  alt: string,
): LetterPicture | undefined {
  if (attributeOf(element, 'aria-roledescription') === 'checkbox') return null;
  const names = [...classesOf(element), attributeOf(element, 'src'), attributeOf(element, 'itemtype')];
  const size = sizeOf(element, style);
  const isSmall = size !== null && size <= HIGHEST_LETTER;
  const isEmoji = ONLY_EMOJI.test(alt) && SOME_EMOJI.test(alt);
  const saysEmoji =
    names.some((name) => !/^data:/i.test(name) && EMOJI_NAME.test(name)) || attributeOf(element, 'data-emoji') !== '';
  if (isEmoji && (isSmall || size === null || saysEmoji)) return { letters: alt };
  if (saysEmoji && alt !== '' && alt.length <= 40 && (isSmall || size === null)) return { letters: alt };
  if (!isSmall) return undefined;
  // An arrow or a tick is a letter; the name of an icon, such as "Facebook", is not.
  if (/^[^\p{L}\p{N}\s]{1,3}$/u.test(alt)) return { letters: alt };
  const isIcon = alt === '' || names.some((name) => !/^data:/i.test(name) && ICON_NAME.test(name));
  return isIcon ? null : undefined;
}

/** The larger side of a picture as far as the page shows it, in pixels; null where it does not. */
function sizeOf(element: Element, style: ReadonlyMap<string, string>): number | null {
  const [width, height] = ['width', 'height'].map(
    (side) => pixels(style.get(side) ?? '') ?? pixels(attributeOf(element, side)),
  );
  const [wide, high] = [width ?? null, height ?? null];
  return wide === null || high === null ? (wide ?? high) : Math.max(wide, high);
}

function pixels(length: string): number | null {
  if (length.length > LONGEST_LENGTH) return null;
  const found = /^\s*(\d*\.?\d+)\s*(px|r?em|pt)?\s*(?:!important)?\s*$/.exec(length);
  if (!found) return null;
  const unit = found[2] ?? 'px';
  return Number(found[1]) * (unit.endsWith('em') ? PIXELS_OF_EM : unit === 'pt' ? 4 / 3 : 1);
}
