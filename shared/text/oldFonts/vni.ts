/** Codes of the tones acute, grave, hook, tilde and dot, on a vowel that has nothing else on it. */
const TONES = 'ùøûõï';
/** The vowels by these codes, in the order of the codes: alone, then with the tones. */
const VOWELS: Readonly<Record<string, string>> = {
  a: 'áàảãạ',
  e: 'éèẻẽẹ',
  o: 'óòỏõọ',
  u: 'úùủũụ',
  ô: 'ớờởỡợ',
  ö: 'ứừửữự',
};
/** What a circumflex is with the same tones, and a breve: "aâ" is â, "aá" is ấ. */
const CIRCUMFLEX = 'âáàåãä';
const BREVE = 'êéèúüë';

const pairs = (base: string, codes: string, letters: string): readonly (readonly [string, string])[] =>
  Array.from(codes, (code, index) => [base + code, Array.from(letters)[index] ?? ''] as const);

const SMALL: readonly (readonly [string, string])[] = [
  ...Object.entries(VOWELS).flatMap(([base, letters]) => pairs(base, TONES, letters)),
  ...pairs('y', 'ùøûõ', 'ýỳỷỹ'),
  ...pairs('a', CIRCUMFLEX, 'âấầẩẫậ'),
  ...pairs('e', CIRCUMFLEX, 'êếềểễệ'),
  ...pairs('o', CIRCUMFLEX, 'ôốồổỗộ'),
  ...pairs('a', BREVE, 'ăắằẳẵặ'),
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
  ['ñ', 'đ'],
];

/**
 * The codes of the VNI encoding for Windows (VNI Software, the table "VNI-Windows" of its character sets), as the characters
 * that Windows takes them for, with their letters. Capitals have the capital characters.
 */
export const VNI: ReadonlyMap<string, string> = new Map([
  ...SMALL,
  ...SMALL.map(([code, letter]) => [code.toUpperCase(), letter.toUpperCase()] as const),
]);

/** The codes that are only on the letter before them. */
const ON_LETTERS = 'ùøûõïâáàåãäêéèúüë';
/** The characters, in both cases, that VNI writes only behind a letter, for its tone, circumflex or breve. */
export const VNI_TONES: ReadonlySet<string> = new Set(Array.from(ON_LETTERS + ON_LETTERS.toUpperCase()));
