/** What two spellings of one name have in common: case and spaces aside. */
export const nameKey = (name: string): string => name.trim().normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

/** Returns a test of whether a name is the same as `name`. What it was asked once it remembers, for lists of thousands. */
export function isSameName(name: string): (other: string) => boolean {
  const key = nameKey(name);
  const known = new Map<string, boolean>();
  return (other) => {
    const before = known.get(other);
    if (before !== undefined) return before;
    const isSame = nameKey(other) === key;
    known.set(other, isSame);
    return isSame;
  };
}

/** Counts names by `nameKey`, so that "HOÀI AN" and "Hoài An" are one. */
interface NameCounter {
  add(name: string): void;
  /** Each name once, the most used first, in its usual spelling. An empty one is left out. */
  most(): readonly string[];
}

/** Returns a counter without names. */
export function countNames(): NameCounter {
  const spelled = new Map<string, number>();
  return {
    add: (name) => void spelled.set(name, (spelled.get(name) ?? 0) + 1),
    most() {
      const names = new Map<string, Map<string, number>>();
      for (const [spelling, count] of spelled) {
        const counts = names.get(nameKey(spelling)) ?? new Map<string, number>();
        names.set(nameKey(spelling), counts.set(spelling.trim(), (counts.get(spelling.trim()) ?? 0) + count));
      }
      names.delete('');
      return [...names.values()].sort((a, b) => total(b) - total(a)).flatMap((counts) => usual(counts) ?? []);
    },
  };
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Whether a name of several words is in capitals throughout, as in a sign-off; one word, such as "TTXVN", is an abbreviation. */
const isShouted = (name: string): boolean =>
  /\s/.test(name) && name === name.toUpperCase() && name !== name.toLowerCase();

/** The spelling that is used most, of those that are not in capitals throughout where there is one. */
const usual = (counts: ReadonlyMap<string, number>): string | undefined =>
  [...counts].sort(([a, often], [b, less]) => Number(isShouted(a)) - Number(isShouted(b)) || less - often)[0]?.[0];
