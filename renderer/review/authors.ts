import { useEffect } from 'react';
import { create } from 'zustand';
import { createComparer } from '../../shared/compare';
import type { Story } from '../../shared/story';
import { call } from '../bridge';
import { useOpenStory } from '../story';
import { useReview } from './reviewStore';

/** Who made a change, and when it was first kept. */
export interface Made {
  readonly by: string;
  readonly at: string;
}

interface Authors {
  /** The baseline that the ids of the changes count from. */
  readonly baseline: Story | null;
  readonly made: ReadonlyMap<string, Made>;
  /** Versions that were looked at. */
  readonly seen: ReadonlySet<string>;
}

const useAuthors = create<Authors>(() => ({ baseline: null, made: new Map(), seen: new Set() }));

/** Looks through the versions since the baseline, oldest first, that were not looked at: whoever's holds a change first made it. */
async function lookForAuthors(): Promise<void> {
  const { open } = useOpenStory.getState();
  const { baseline } = useReview.getState();
  const held = open?.review.baseline;
  if (!open || !baseline || !held) return;
  if (useAuthors.getState().baseline !== baseline) useAuthors.setState({ baseline, made: new Map(), seen: new Set() });
  const { versions } = await call('version:list', { id: open.id });
  // A colleague's copy counts its own revisions, and may have been made before the baseline that it came to.
  const later = versions.filter(({ revision, isOfCopy }) => isOfCopy || revision > held.revision).reverse();
  const compare = createComparer(baseline);
  for (const { revision, savedAt, by } of later) {
    const key = `${revision} ${savedAt}`;
    if (useAuthors.getState().seen.has(key)) continue;
    const opened = await call('version:open', { id: open.id, version: { revision, savedAt } });
    const { baseline: current, made, seen } = useAuthors.getState();
    if (current !== baseline) return;
    const found = new Map(made);
    if (opened.ok)
      for (const { id } of compare(opened.value.story)) if (!found.has(id)) found.set(id, { by, at: savedAt });
    useAuthors.setState({ made: found, seen: new Set([...seen, key]) });
  }
}

/** Who made which change, by the change's id; one that no version holds yet is not in it. */
export function useMade(): ReadonlyMap<string, Made> {
  const baseline = useReview((state) => state.baseline);
  const savedAt = useOpenStory(({ open }) => (open?.saveState.kind === 'saved' ? open.saveState.at : null));
  useEffect(() => {
    if (savedAt !== null) void lookForAuthors();
  }, [baseline, savedAt]);
  return useAuthors((state) => state.made);
}
