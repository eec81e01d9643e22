/** The codes A1 to FE in order, a letter each; a space for a code without one. */
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđ\u0000\u0000\u0000\u0000\u0000\u0000àảãáạ\u0000ằẳẵắ' +
  '\u0000\u0000\u0000\u0000\u0000\u0000\u0000ặầẩẫấậè\u0000ẻẽéẹềểễếệìỉ\u0000\u0000\u0000ĩíịò\u0000ỏõóọồổỗốộờởỡớợù\u0000ủũúụừửữứựỳỷỹýỵ';

/**
 * The codes of TCVN 5712:1993 VN3 ("ABC"), as the characters that Windows takes them for (ISO 8859-1), with their letters.
 * Vowels with a tone have no capitals in it: a font of capitals shows them.
 */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  Array.from(LETTERS).flatMap((letter, index) =>
    letter === '\u0000' ? [] : [[String.fromCharCode(0xa1 + index), letter] as const],
  ),
);
