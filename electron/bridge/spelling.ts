import { failure, type DomainHandlers } from '../../shared/bridge';
import { dictionaryNames, type Speller } from '../spelling';
import { basename } from 'node:path';
import type { Desktop } from './desktop';

/** What the `spelling:` calls answer from, and how the choice of a folder is kept. */
export interface SpellingCallsOptions {
  readonly desktop: Desktop;
  readonly speller: Speller;
  /** Remembers the folder of the dictionaries; null switches spelling off. */
  readonly useFolder: (folder: string | null) => void;
}

/** Answers the `spelling:` calls. The folder's path stays here; the page sees its last name. */
export const spellingCalls = ({ desktop, speller, useFolder }: SpellingCallsOptions): DomainHandlers<'spelling'> => ({
  'spelling:state': () => speller.state(),
  'spelling:pick': async () => {
    const folder = await desktop.pickFolder();
    if (folder === null) return { ok: true, value: null };
    if ((await dictionaryNames(folder)).length === 0) {
      return failure('no-dictionary', 'There is no Hunspell dictionary in this folder.', basename(folder));
    }
    useFolder(folder);
    speller.rest();
    return { ok: true, value: await speller.state() };
  },
  'spelling:off': () => {
    useFolder(null);
    speller.rest();
    return speller.state();
  },
  'spelling:check': async ({ words, lang }) => {
    const found = await speller.look(lang, words, 'wrong');
    return found.ok ? { ok: true, value: { wrong: found.words } } : found;
  },
  'spelling:suggest': async ({ word, lang }) => {
    const found = await speller.look(lang, [word], 'suggestions');
    return found.ok ? { ok: true, value: { suggestions: found.words } } : found;
  },
  'spelling:words': async () => ({ words: await speller.words().catch(() => []) }),
  'spelling:forget': async ({ word }) => {
    const forgotten = await speller.forget(word);
    return forgotten.ok ? { ok: true, value: {} } : forgotten;
  },
  'spelling:learn': async ({ word }) => {
    const learnt = await speller.learn(word);
    return learnt.ok ? { ok: true, value: {} } : learnt;
  },
});
