import nspell from 'nspell';
import type { DictionaryFiles, SpellingFailure, SpellingOrder, Spelt } from '../jobs';
import { failure } from '../../../shared/bridge';

/** Most suggestions that help. */
const MOST_SUGGESTIONS = 6;

/** Looks words up in dictionaries, or finds what a word could have been meant to be. A word is right when one dictionary knows it. */
export function lookUp({ dictionaries, words, wants }: SpellingOrder): Spelt | SpellingFailure {
  const spellers: nspell.Speller[] = [];
  for (const files of dictionaries) {
    const speller = knownSpeller(files);
    if (!speller) return failure('bad-dictionary', `The dictionary ${files.name} cannot be read.`, files.name);
    spellers.push(speller);
  }
  if (wants === 'wrong') {
    return { ok: true, words: words.filter((word) => !spellers.some((speller) => speller.correct(word))) };
  }
  // nspell answers a small word with an accent by one with a capital ("vè" by "Về").
  const inCaseOf = (word: string, found: string): string => {
    const small = found.toLowerCase();
    return word === word.toLowerCase() && spellers.some((speller) => speller.correct(small)) ? small : found;
  };
  const found = words.flatMap((word) =>
    spellers.flatMap((speller) => speller.suggest(word).map((other) => inCaseOf(word, other))),
  );
  return { ok: true, words: [...new Set(found.map((word) => word.normalize('NFC')))].slice(0, MOST_SUGGESTIONS) };
}

/** The dictionaries that were read last, by name: reading one takes far longer than looking words up. */
const known = new Map<string, { readonly files: DictionaryFiles; readonly speller: nspell.Speller }>();

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

function knownSpeller(files: DictionaryFiles): nspell.Speller | null {
  const before = known.get(files.name);
  if (before && isSame(before.files.aff, files.aff) && isSame(before.files.dic, files.dic)) return before.speller;
  const speller = spellerOf(files);
  if (speller) known.set(files.name, { files, speller });
  return speller;
}

/** Forgets the dictionaries. */
export const forgetDictionaries = (): void => known.clear();

function spellerOf({ aff, dic }: DictionaryFiles): nspell.Speller | null {
  const encoding = encodingOf(aff);
  try {
    const [rules, words] = [decode(aff, encoding), decode(dic, encoding)];
    // A word list begins with how many words it has; another file by that name does not.
    if (!/^\uFEFF?\d+\s*$/m.test(words.split('\n', 1)[0] ?? '') || `${rules}${words}`.includes('\0')) return null;
    return nspell(rules === '' ? 'SET UTF-8\n' : rules, words);
  } catch {
    return null; // Whatever it is, it is no dictionary; the caller reports that.
  }
}

/** Returns the encoding of both files, which the affix file names in ASCII, at times behind a byte order mark. */
const encodingOf = (aff: Uint8Array): string =>
  /^(?:\xEF\xBB\xBF)?\s*SET\s+(\S+)/m.exec(new TextDecoder('latin1').decode(aff.slice(0, 4096)))?.[1] ?? 'ISO8859-1';

/** Decodes by Hunspell's name of an encoding: "ISO8859-2", "microsoft-cp1251". Throws for one that nobody knows. */
const decode = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding.replace(/^ISO8859-/i, 'iso-8859-').replace(/^microsoft-cp/i, 'windows-'))
    .decode(bytes)
    .normalize('NFC');
