declare module 'nspell' {
  namespace nspell {
    /** A Hunspell dictionary in memory. */
    interface Speller {
      correct(word: string): boolean;
      suggest(word: string): string[];
    }
  }
  /** Throws where the affix file is empty; what else it cannot read it passes over. */
  function nspell(aff: string, dic: string): nspell.Speller;
  export = nspell;
}
