/**
 * Returns a number in letters as HTML counts them: a to z, then aa, ab (CSS Counter Styles 3, 2.3); in digits where it
 * is below 1.
 */
export function letterNumber(number: number): string {
  if (number < 1) return String(number);
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Returns a number in upper-case Roman numerals; in digits where it is not one of 1 to 3999. */
export function romanNumber(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let [rest, text] = [number, ''];
  for (const [value, letter] of ROMAN)
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  return text;
}
