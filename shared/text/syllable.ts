/** Grave, acute, tilde, hook above and dot below: the five tone marks, as combining characters. */
const TONE_MARK = /(?<=[aeiouy][\u0302\u0306\u031B\u0323]*)[\u0300\u0301\u0303\u0309\u0323]/gi;

/** Every onset except `qu`, whose u is no vowel. */
export const ONSET = '(?:ngh?|nh|gh|gi|g|kh|k|ch|c|ph|p|th|tr|t|b|d|đ|h|l|m|n|r|s|v|x)?';

// Rimes as the spelling has them, without tones; the last row is of names from the Central Highlands (Đắk, Đak).
const RIMES = `
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
uy uya uych uyên uyêt uyn uynh uyt uyu
ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y ych yêm yên yêng yêt yêu yn ynh yt
ak ăk âk ek êk ik ok ôk ơk uk ưk ăl`;
const SYLLABLE = new RegExp(`^(?:qu|${ONSET})(?:${RIMES.trim().split(/\s+/).join('|')})$`);

/** A word without its tone, and that tone as a combining mark (empty where it has none). */
export interface Untoned {
  readonly letters: string;
  readonly tone: string;
}

/** Takes the tone off a word; null for a word with two tones, which no Vietnamese syllable has. `letters` is NFC, its case kept. */
export function takeTone(word: string): Untoned | null {
  const marked = word.normalize('NFD');
  const tones = marked.match(TONE_MARK) ?? [];
  if (tones.length > 1) return null;
  return { letters: marked.replace(TONE_MARK, '').normalize('NFC'), tone: tones[0] ?? '' };
}

/** Whether a word, in any case and with or without a tone, is spelled as one Vietnamese syllable. Foreign words can be, too ("men"). */
export function isVietnameseSyllable(word: string): boolean {
  const untoned = takeTone(word);
  return untoned !== null && SYLLABLE.test(untoned.letters.toLowerCase());
}

/** Whether a text holds a letter that Vietnamese has and the languages of Western Europe have not (ă, đ, ơ, ư, hooks, dots below, double marks). */
export const hasVietnameseLetter = (text: string): boolean => /[ăđĩũơưĂĐĨŨƠƯ\u1EA0-\u1EF9]/.test(text.normalize('NFC'));
