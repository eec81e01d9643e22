import type { UsedValues } from '../../shared/bridge';
import type { Block, Byline, Story } from '../../shared/story';

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

/** Returns the values that drafts use, the most used first and at most 300 of each kind; a name counts together with its role. */
export function usedIn(drafts: Iterable<Reusable>): UsedValues {
  const [sections, people, credits] = [counter(), counter(), counter()];
  const roles = new Map<string, Byline>();
  for (const draft of drafts) {
    sections.add(draft.section);
    for (const { name, role } of draft.bylines) {
      const key = name.trim() && `${name.trim()}\n${role}`;
      roles.set(key, { name: name.trim(), role });
      people.add(key);
    }
    // A story with forty photos of one person names that person once.
    for (const credit of new Set(draft.credits)) credits.add(credit);
  }
  const bylines = people.most().flatMap((key) => roles.get(key) ?? []);
  return { sections: sections.most(), bylines, credits: credits.most() };
}

function counter() {
  const counts = new Map<string, number>();
  return {
    add(value: string): void {
      const key = value.trim();
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    most: (): readonly string[] =>
      [...counts]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST)
        .map(([value]) => value),
  };
}
