import type { Dictionary } from '../../shared/check';
import type { Failure, SpellingState } from '../../shared/bridge';
import type { Lang } from '../../shared/story';
import { call } from '../bridge';

/** Why the dictionaries cannot be used. */
export type SpellingFault = Failure;

/** The answers of the dictionaries so far, by language. A new one when the dictionaries are others. */
interface Known {
  readonly id: string;
  readonly words: ReadonlyMap<Lang, Map<string, boolean>>;
}

let known: Known | null = null;
let turn = 0;
/** Words that a check met and nobody has looked up yet. */
const unknown = new Set<string>();

const fresh = (): Known => {
  turn += 1;
  return {
    id: String(turn),
    words: new Map<Lang, Map<string, boolean>>([
      ['vi', new Map()],
      ['en', new Map()],
    ]),
  };
};

/** Begins with other dictionaries; none while spelling is off. */
export function takeDictionaries({ folder }: SpellingState): void {
  known = folder === '' ? null : fresh();
  unknown.clear();
}

/** Returns the dictionaries as the checks ask them: what is not known yet is kept to be looked up. */
export function dictionaryFor(lang: Lang): Dictionary | undefined {
  if (!known) return undefined;
  const words = known.words.get(lang);
  return {
    id: known.id,
    isMisspelt: (word) => {
      const answer = words?.get(word);
      if (answer === undefined) unknown.add(word);
      return answer ?? null;
    },
  };
}

/** Most words of one call; the rest is asked for after it. */
const MOST_WORDS = 20_000;

/** Looks up the words that checks have met; true where there is something new to check by. Dictionaries that cannot be used are not asked again. */
export async function lookUpUnknown(lang: Lang): Promise<boolean | SpellingFault> {
  const asked = known;
  if (!asked || unknown.size === 0) return false;
  const words = [...unknown].slice(0, MOST_WORDS);
  for (const word of words) unknown.delete(word);
  const answer = await call('spelling:check', { words, lang });
  if (known !== asked) return false;
  if (!answer.ok) {
    known = null;
    return answer;
  }
  const wrong = new Set(answer.value.wrong);
  for (const word of words) asked.words.get(lang)?.set(word, wrong.has(word));
  return true;
}

/** Adds a word to the personal dictionary, or removes it from there; returns false where that could not be written. */
export async function changeOwnWord(change: 'learn' | 'forget', word: string): Promise<boolean> {
  const changed = await call(`spelling:${change}`, { word });
  if (changed.ok && known) {
    // Whatever its case, so all is looked at again.
    known = { ...fresh(), words: known.words };
    for (const words of known.words.values()) {
      for (const other of [...words.keys()]) if (other.toLowerCase() === word.toLowerCase()) words.delete(other);
    }
  }
  return changed.ok;
}
