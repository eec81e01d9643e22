import { plainLatin } from './latin';
import { normalizeText } from './normalizeText';

/** The longest slug, in characters. */
export const MAX_SLUG_LENGTH = 80;
/** What every slug looks like: ASCII words of small letters and digits, joined by single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The slug of a headline that has no letter or digit. */
const EMPTY_SLUG = 'bai-viet';

/** Names that Windows keeps for devices, with any extension (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A Vietnamese number with dots between thousands: "50.000", "1.234,5"; not a date, a version or an address. */
const THOUSANDS = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?!\d|\.\d)/g;

/**
 * Returns a headline as the last part of a web address and as a file name: "dak-lak-50000-ha-tang-3-8" for "Đắk Lắk:
 * 50.000 ha, tăng 3,8%". At most 80 characters, cut between words; "bai-viet" where nothing is left; never a name that
 * Windows keeps for a device ("bai-viet-con" for "con"). Always matches `SLUG_PATTERN`.
 */
export function slug(headline: string): string {
  const withPlainNumbers = normalizeText(headline)
    .replace(THOUSANDS, (number) => number.replaceAll('.', ''))
    .replace(/[™®©]|(?<=\p{L})['’‘ʼ`´](?=\p{L})/gu, '');
  const words = plainLatin(withPlainNumbers)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const short = cutAtHyphen(words);
  if (short === '') return EMPTY_SLUG;
  return DEVICE_NAME.test(short) ? `${EMPTY_SLUG}-${short}` : short;
}

/**
 * Returns the slug itself where it is free, else with the first number behind it, from 2, that makes it so; within
 * `MAX_SLUG_LENGTH`.
 */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const name = `${wanted.slice(0, MAX_SLUG_LENGTH - ending.length).replace(/-$/, '')}${ending}`;
    if (!taken.has(name)) return name;
  }
}

function cutAtHyphen(words: string): string {
  if (words.length <= MAX_SLUG_LENGTH) return words;
  const lastHyphen = words.lastIndexOf('-', MAX_SLUG_LENGTH);
  return words.slice(0, lastHyphen > 0 ? lastHyphen : MAX_SLUG_LENGTH);
}
