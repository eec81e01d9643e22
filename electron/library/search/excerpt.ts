import { captionsOf, proseOf, type Story } from '../../../shared/story';
import { findFolded, foldForSearch } from '../../../shared/text';

/** Longest excerpt, and how much of it comes before its first hit, in UTF-16 units. */
const LONGEST = 180;
const BEFORE = 60;

const sentences = new Intl.Segmenter('vi', { granularity: 'sentence' });

/**
 * Returns the sentence below the headline that holds most of the folded words, the first of them; the start of the story
 * where none holds any; null where there is no text. Of a long sentence it is the part around the first hit.
 */
export function excerptOf({ lead, body }: Pick<Story, 'lead' | 'body'>, words: readonly string[]): string | null {
  const paragraphs = [lead, ...body.flatMap((block) => [...proseOf(block), ...captionsOf(block)])];
  let best = { held: 0, sentence: '' };
  for (const paragraph of paragraphs) {
    if (heldIn(paragraph, words) <= best.held) continue;
    for (const { segment } of sentences.segment(paragraph)) {
      const held = heldIn(segment, words);
      if (held > best.held) best = { held, sentence: segment.trim() };
    }
    if (best.held === words.length) break;
  }
  const sentence = best.sentence || (paragraphs.find((paragraph) => paragraph.trim() !== '') ?? '').trim();
  return sentence === '' ? null : around(sentence, firstHit(sentence, words));
}

/** How many of the words a text holds. */
function heldIn(text: string, words: readonly string[]): number {
  const folded = foldForSearch(text);
  return words.filter((word) => folded.includes(word)).length;
}

/** Offset of the first hit of any of the words; the length of the text where it holds none. */
const firstHit = (text: string, words: readonly string[]): number =>
  words.reduce((at, word) => Math.min(at, findFolded(text, word)[0]?.start ?? at), text.length);

/** The part of a text around an offset, cut at spaces, with "…" where something is left out. */
function around(text: string, at: number): string {
  if (text.length <= LONGEST) return text;
  const from = at <= BEFORE || at >= text.length ? 0 : text.indexOf(' ', at - BEFORE) + 1 || at;
  const start = Math.min(from, at);
  const end = text.length - start <= LONGEST ? text.length : text.lastIndexOf(' ', start + LONGEST);
  const part = text.slice(start, end > start ? end : start + LONGEST);
  return `${start > 0 ? '… ' : ''}${part}${start + part.length < text.length ? ' …' : ''}`;
}
