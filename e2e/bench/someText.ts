const ONSETS = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const RIMES =
  'a á ạ ai ài an àn án ang àng ành anh ao ào âm ân ấn ật ây ầy e é êm ên ến ệt i í ì iên iền inh ình o ó on ong ông ống ơ ờ ơi ời ơn u ụ ung ùng ư ứ ưng ương ường ươi uôi uyền uyện'.split(
    ' ',
  );

/**
 * Returns a text of so many words, another one for each number: of some 1,400 syllables, a few of which are frequent and
 * most of which are rare, as in any language.
 */
export function someText(number: number, words: number): string {
  let state = Math.imul(number + 1, 2654435761) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const syllable = (): string => {
    const at = Math.floor(ONSETS.length * RIMES.length * next() ** 3);
    return `${ONSETS[at % ONSETS.length] ?? ''}${RIMES[Math.floor(at / ONSETS.length)] ?? ''}`;
  };
  return Array.from({ length: words }, (_, at) => `${syllable()}${at % 14 === 13 ? '.' : ''}`).join(' ');
}
