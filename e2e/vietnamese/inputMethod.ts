/** When a typist gives the marks: each with its letter and the tone last, all at the end, or the tone with its vowel. */
export type Habit = 'each' | 'late' | 'early';

/** What a key does to the syllable that is being typed. */
type Key = { readonly letter: Letter } | { readonly marks: readonly number[] } | { readonly tone: string };

interface Letter {
  readonly plain: string;
  /** The letter with its hat, breve, horn or stroke; the plain one where it has none. */
  readonly marked: string;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const VOWEL = /[aăâeêioôơuưy]/i;

const lettersOf = (syllable: string): { readonly letters: readonly Letter[]; readonly tone: string } => {
  const decomposed = syllable.normalize('NFD');
  const marked = [...new Intl.Segmenter('vi').segment(decomposed.replace(TONE, '').normalize('NFC'))].map(
    ({ segment }) => segment,
  );
  const letters = marked.map((letter) => ({
    marked: letter,
    plain: letter.replace('đ', 'd').replace('Đ', 'D').normalize('NFD').slice(0, 1),
  }));
  return { letters, tone: TONE.exec(decomposed)?.[0] ?? '' };
};

/** The number of the letter that bears the tone, in the old style: on a vowel with a mark; else before a last consonant; else the first of two, the second of three. */
function bearerOf(letters: readonly string[]): number {
  const word = letters.join('').toLowerCase();
  const hidden = /^(qu|gi(?=[aăâeêioôơuưy]))/.test(word) ? 2 : 0;
  const vowels = letters.map((letter, at) => (VOWEL.test(letter) && at >= hidden ? at : -1)).filter((at) => at >= 0);
  const marked = vowels.filter((at) => /[ăâêôơư]/i.test(letters[at] ?? '')).at(-1);
  if (marked !== undefined) return marked;
  const last = vowels.at(-1) ?? -1;
  const isClosed = last < letters.length - 1;
  return vowels.length === 1 || isClosed ? last : (vowels[vowels.length - 2] ?? last);
}

function shown(letters: readonly string[], tone: string): string {
  if (tone === '') return letters.join('');
  const bearer = bearerOf(letters);
  return letters
    .map((letter, at) => (at === bearer ? letter + tone : letter))
    .join('')
    .normalize('NFC');
}

/** The keys of a syllable. In Telex and VNI one key marks both letters of "ươ" when they stand there already. */
function keysOf(syllable: string, habit: Habit): readonly Key[] {
  const { letters, tone } = lettersOf(syllable);
  const toMark = letters.flatMap(({ plain, marked }, at) => (plain === marked ? [] : [at]));
  const tones: readonly Key[] = tone === '' ? [] : [{ tone }];
  if (habit === 'late') {
    const horns = toMark.filter((at) => /[ươ]/i.test(letters[at]?.marked ?? ''));
    const others = toMark.filter((at) => !horns.includes(at)).map((at): Key => ({ marks: [at] }));
    const horn: readonly Key[] = horns.length > 0 ? [{ marks: horns }] : [];
    return [...letters.map((letter) => ({ letter })), ...others, ...horn, ...tones];
  }
  const bearer = tone === '' ? -1 : bearerOf(letters.map(({ marked }) => marked));
  const each = letters.flatMap((letter, at): readonly Key[] => [
    { letter },
    ...(toMark.includes(at) ? [{ marks: [at] }] : []),
    ...(habit === 'early' && at === bearer ? tones : []),
  ]);
  return habit === 'early' ? each : [...each, ...tones];
}

/**
 * What stands on the screen after each key while a syllable is typed. `đường`, tone last: d, đ, đu, đư, đưo, đươ, đươn,
 * đương, đường. The two methods differ in their keys, which the application never sees.
 */
export function statesOf(syllable: string, habit: Habit = 'each'): readonly string[] {
  const { letters: all } = lettersOf(syllable);
  let letters: readonly string[] = [];
  let tone = '';
  const states = keysOf(syllable, habit).map((key) => {
    if ('letter' in key) letters = [...letters, key.letter.plain];
    else if ('tone' in key) ({ tone } = key);
    else letters = letters.map((letter, at) => (key.marks.includes(at) ? (all[at]?.marked ?? letter) : letter));
    return shown(letters, tone);
  });
  if (states.at(-1) !== syllable)
    throw new RangeError(`No keyboard types ${syllable}, but ${states.at(-1) ?? 'nothing'}`);
  return states;
}
