import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { failure, type Failure } from '../../shared/bridge';
import type { Lang } from '../../shared/story';
import type { Jobs, SpellingFailure, Spelt } from '../jobs';
import { diskFailure, nodeFiles, readRegularFile, writeAtomically, type DiskCode } from '../disk';
import { dictionaryNames, namesFor, readDictionary } from './dictionaryFolder';

/** Spelling by the dictionaries of a folder that the user named, and by the words that they added. */
export interface Speller {
  /** Last name of the folder and the dictionaries in it; an empty name while spelling is off. */
  state(): Promise<{ readonly folder: string; readonly dictionaries: readonly string[] }>;
  look(lang: Lang, words: readonly string[], wants: 'wrong' | 'suggestions'): Promise<Spelt | SpellingFailure>;
  /** Lets go of the dictionaries until they are asked again. */
  rest(): void;
  /** The words of the personal dictionary, in the order they were added. Throws where they cannot be read. */
  words(): Promise<readonly string[]>;
  /** Keeps a word in the personal dictionary. */
  learn(word: string): Promise<{ readonly ok: true } | Failure<DiskCode>>;
  /** Removes a word from the personal dictionary; nothing happens where it is not in it. */
  forget(word: string): Promise<{ readonly ok: true } | Failure<DiskCode>>;
}

interface SpellerOptions {
  /** Folder of the dictionaries; null while spelling is off. */
  readonly folder: () => string | null;
  /** Where the personal dictionary lies: `dictionary.txt`, a word a line. */
  readonly home: string;
  readonly jobs: Jobs;
}

/** More words than anybody adds. */
const MOST_OWN_BYTES = 24 * 1024 * 1024;

/** Makes the speller of a home. */
export function openSpeller({ folder, home, jobs }: SpellerOptions): Speller {
  const path = join(home, 'dictionary.txt');
  const ownWords = async (): Promise<readonly string[]> => {
    const read = await readRegularFile(path, { most: MOST_OWN_BYTES, followsLinks: true });
    // A list that cannot be read just now must not be written over by a new one.
    if (!read.ok && read.why !== 'nothing')
      throw read.why === 'disk-error'
        ? read.error
        : Object.assign(new Error(`${path}: ${read.why}`), { code: 'EINVAL' });
    return new TextDecoder()
      .decode(read.ok ? read.bytes : new Uint8Array())
      .normalize('NFC')
      .split(/\r?\n/)
      .map((word) => word.trim())
      .filter((word) => word !== '');
  };
  let writing: Promise<unknown> = Promise.resolve();

  async function write(
    change: (words: readonly string[]) => readonly string[],
  ): Promise<{ readonly ok: true } | Failure<DiskCode>> {
    try {
      const words = await ownWords();
      const changed = change(words);
      if (changed.length !== words.length)
        await writeAtomically(nodeFiles, path, Buffer.from(changed.map((word) => `${word}\n`).join('')), randomUUID);
      return { ok: true };
    } catch (error) {
      return diskFailure(error, basename(path));
    }
  }

  /** Changes the personal dictionary once every change before it is written. */
  function inTurn(change: (words: readonly string[]) => readonly string[]): ReturnType<typeof write> {
    const written = writing.then(() => write(change));
    writing = written;
    return written;
  }

  const tidy = (word: string): string => word.normalize('NFC').trim();

  return {
    async state() {
      const from = folder();
      return from === null
        ? { folder: '', dictionaries: [] }
        : { folder: basename(from), dictionaries: await dictionaryNames(from) };
    },
    async look(lang, words, wants) {
      const from = folder();
      if (from === null) return failure('spelling-off', 'Spelling is off.');
      const names = namesFor(await dictionaryNames(from), lang);
      if (names.length === 0) return failure('bad-dictionary', 'There is no dictionary in the folder.', basename(from));
      const own = new Set((await ownWords().catch(() => [])).map((word) => word.toLowerCase()));
      const asked = wants === 'wrong' ? words.filter((word) => !own.has(word.toLowerCase())) : words;
      const dictionaries = [];
      for (const name of names) {
        const files = await readDictionary(from, name);
        if (!files) return failure('bad-dictionary', `The dictionary ${name} cannot be read.`, name);
        dictionaries.push(files);
      }
      return jobs.lookUp({ dictionaries, words: asked, wants });
    },
    rest: () => jobs.endLookUps(),
    words: ownWords,
    learn: (word) => inTurn((words) => (words.includes(tidy(word)) ? words : [...words, tidy(word)])),
    forget: (word) => inTurn((words) => words.filter((other) => other !== tidy(word))),
  };
}
