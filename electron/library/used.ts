import type { UsedValues } from '../../shared/bridge';
import type { Block, Byline, Story } from '../../shared/story';
import { countNames, nameKey } from '../../shared/text';

/** The values of one draft's fields that other drafts may have too. */
export interface Reusable {
  readonly section: string;
  readonly bylines: readonly Byline[];
  readonly credits: readonly string[];
}

/** Returns the values of a story's fields that other stories may have too. */
export const reusableIn = ({ section, bylines, body }: Story): Reusable => ({
  section,
  bylines,
  credits: body.flatMap(creditsOf),
});

function creditsOf(block: Block): readonly string[] {
  if (block.kind === 'figure') return [block.credit];
  return block.kind === 'gallery' ? block.photos.map(({ credit }) => credit) : [];
}

/** More would be no list to pick from. */
const MOST = 300;

/**
 * Returns the values that drafts use, the most used first and at most 300 of each kind. Spellings that differ in case are
 * one value; a name counts together with its role.
 */
export function usedIn(drafts: Iterable<Reusable>): UsedValues {
  const [sections, credits] = [countNames(), countNames()];
  const people = countPeople();
  for (const draft of drafts) {
    sections.add(draft.section);
    for (const byline of draft.bylines) people.add(byline);
    // A story with forty photos of one person names that person once.
    for (const credit of new Set(draft.credits)) credits.add(credit);
  }
  return {
    sections: sections.most().slice(0, MOST),
    bylines: people.most().slice(0, MOST),
    credits: credits.most().slice(0, MOST),
  };
}

/** Counts names with their roles; the name of a person is spelled in one way in all of their roles. */
function countPeople() {
  const [names, pairs] = [countNames(), new Map<string, { readonly byline: Byline; readonly count: number }>()];
  return {
    add(byline: Byline): void {
      if (byline.name.trim() === '') return;
      names.add(byline.name);
      const key = `${nameKey(byline.name)}\n${byline.role}`;
      pairs.set(key, { byline, count: (pairs.get(key)?.count ?? 0) + 1 });
    },
    most(): readonly Byline[] {
      const spelling = new Map(names.most().map((name) => [nameKey(name), name]));
      return [...pairs.values()]
        .sort((a, b) => b.count - a.count)
        .map(({ byline: { name, role } }) => ({ name: spelling.get(nameKey(name)) ?? name.trim(), role }));
    },
  };
}
