import { normalizeText } from './normalizeText';
import { ONSET, takeTone } from './syllable';

/** The only syllables on which the two styles differ: those that end in oa, oe or uy. "quý" does not: its vowel is y alone. */
const OPEN_SYLLABLE = new RegExp(`^${ONSET}(?:oa|oe|uy)$`, 'i');

function moveTones(text: string, lettersBehindTone: 0 | 1): string {
  return normalizeText(text).replace(/[\p{L}\p{M}]+/gu, (word) => {
    const untoned = takeTone(word);
    if (untoned === null || untoned.tone === '' || !OPEN_SYLLABLE.test(untoned.letters)) return word;
    const cut = untoned.letters.length - lettersBehindTone;
    return (untoned.letters.slice(0, cut) + untoned.tone + untoned.letters.slice(cut)).normalize('NFC');
  });
}

/**
 * Returns the text with tones in the new style, on the main vowel: "hoà", "khoẻ", "thuỷ". Other words come back as they
 * were; the text is normalized.
 */
export const toneStyleNew = (text: string): string => moveTones(text, 0);

/**
 * Returns the text with tones in the old style, on the first of the two vowels: "hòa", "khỏe", "thủy". Other words come
 * back as they were; the text is normalized.
 */
export const toneStyleOld = (text: string): string => moveTones(text, 1);
