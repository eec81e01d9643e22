const WORDS = ['đồng', 'lúa', 'chín', 'vàng', 'trên', 'sông', 'Hậu', 'người', 'dân', 'gặt', 'sớm', 'tránh', 'lũ', 'về'];
const WORDS_A_PARAGRAPH = 60;

/** The paragraphs of a story of so many words; the same ones at every call. */
export const paragraphsOf = (words: number): readonly string[] =>
  Array.from({ length: Math.ceil(words / WORDS_A_PARAGRAPH) }, (_, paragraph) => {
    const inIt = Array.from(
      { length: Math.min(WORDS_A_PARAGRAPH, words - paragraph * WORDS_A_PARAGRAPH) },
      (_, at) => WORDS[(paragraph * 7 + at * 3) % WORDS.length],
    );
    return `${inIt.join(' ')}.`;
  });
