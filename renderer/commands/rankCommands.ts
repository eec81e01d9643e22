import { foldForSearch } from '../../shared/text';
import { textIn } from '../i18n';
import type { CommandNow } from './registry';

/** What a command is found by: its names in both languages, then its keywords. */
const wordsOf = ({ label, keywords = '' }: Pick<CommandNow, 'label' | 'keywords'>): readonly string[] =>
  [textIn('vi')(label), textIn('en')(label), keywords].map(foldForSearch);

/** 3 where one of the texts starts with the query, 2 where a word of one does, 1 where each word is somewhere, else 0. */
function scoreOf(texts: readonly string[], query: string): number {
  if (texts.some((text) => text.startsWith(query))) return 3;
  if (texts.some((text) => text.includes(` ${query}`))) return 2;
  return query.split(/\s+/).every((word) => texts.some((text) => text.includes(word))) ? 1 : 0;
}

/**
 * The commands that a query means, best first, accents and case aside, in either language. Without a query all of them,
 * those of `recent` (newest first) before the others.
 */
export function rankCommands<T extends Pick<CommandNow, 'id' | 'label' | 'keywords'>>(
  commands: readonly T[],
  typed: string,
  recent: readonly string[],
): readonly T[] {
  const query = foldForSearch(typed.trim());
  const age = ({ id }: T): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return commands
    .map((command) => ({ command, score: query === '' ? 1 : scoreOf(wordsOf(command), query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || age(a.command) - age(b.command))
    .map(({ command }) => command);
}
