import { foldForSearch } from '../../shared/text';
import { textIn } from '../i18n';
import type { CommandNow } from './registry';

/** What a command is found by: its names in both languages, then its keywords. */
const textsOf = ({ label, keywords = '' }: Pick<CommandNow, 'label' | 'keywords'>): readonly string[] => [
  textIn('vi')(label),
  textIn('en')(label),
  keywords,
];

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** How a word that is looked for is in one of the texts: 3 as a whole word, 2 as the start of one, 1 inside of one, 0 not at all. */
function fitOf(texts: readonly string[], word: string): number {
  const words = texts.flatMap(wordsOf);
  if (words.includes(word)) return 3;
  if (words.some((one) => one.startsWith(word))) return 2;
  return texts.some((text) => text.includes(word)) ? 1 : 0;
}

/** Where the words of a query follow each other in one of the texts: 2 at its start, 1 at the start of another word, else 0. */
function orderOf(texts: readonly string[], query: string): number {
  if (texts.some((text) => text.startsWith(query))) return 2;
  return texts.some((text) => text.includes(` ${query}`)) ? 1 : 0;
}

/** Rates texts for a query: by the word of it that fits worst, then by the order of its words; 0 where one is nowhere. */
function scoreOf(texts: readonly string[], query: string): number {
  const fit = query.split(/\s+/).reduce((worst, word) => Math.min(worst, fitOf(texts, word)), 3);
  return fit === 0 ? 0 : fit * 3 + orderOf(texts, query);
}

/**
 * Returns the commands that a query means, in either language: first those that have its words whole, then as the start
 * of words, then inside of words. Accents and case are optional, and what has them as they were typed comes before what
 * has not. Without a query all of them. Of two that fit as well, the one that comes earlier in `recent` comes first.
 */
export function rankCommands<T extends Pick<CommandNow, 'id' | 'label' | 'keywords'>>(
  commands: readonly T[],
  typed: string,
  recent: readonly string[],
): readonly T[] {
  const accented = typed.trim().normalize('NFC').toLowerCase();
  const query = foldForSearch(accented);
  const age = ({ id }: T): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  if (query === '') return [...commands].sort((a, b) => age(a) - age(b));
  return commands
    .map((command) => {
      const texts = textsOf(command);
      return {
        command,
        score: scoreOf(texts.map(foldForSearch), query),
        asTyped: scoreOf(
          texts.map((text) => text.toLowerCase()),
          accented,
        ),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.asTyped - a.asTyped || age(a.command) - age(b.command))
    .map(({ command }) => command);
}
