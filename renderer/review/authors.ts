import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { createComparer, whoMade, type Change, type KeptChanges, type Made } from '../../shared/compare';
import type { Story } from '../../shared/story';
import { call } from '../bridge';
import { useOpenStory } from '../story';
import { useReview } from './reviewStore';

interface Authors {
  /** The baseline that the places of the changes count from. */
  readonly baseline: Story | null;
  /** The changes of each version since the baseline that was looked at, oldest first. */
  readonly kept: readonly KeptChanges[];
  /** Versions that were looked at. */
  readonly seen: ReadonlySet<string>;
}

const nothing: Authors = { baseline: null, kept: [], seen: new Set() };
const useAuthors = create<Authors>(() => nothing);

/** Looks through the versions since the baseline, oldest first, that were not looked at: whoever's holds a change first made it. */
async function lookForAuthors(): Promise<void> {
  const { open } = useOpenStory.getState();
  const { baseline } = useReview.getState();
  const held = open?.review.baseline;
  if (!open || !baseline || !held) return;
  if (useAuthors.getState().baseline !== baseline) useAuthors.setState({ ...nothing, baseline });
  const { versions } = await call('version:list', { id: open.id });
  // A colleague's copy counts its own revisions, and may have been made before the baseline that it came to.
  const later = versions.filter(({ revision, isOfCopy }) => isOfCopy || revision > held.revision).reverse();
  const compare = createComparer(baseline);
  for (const { revision, savedAt, by } of later) {
    const key = `${revision} ${savedAt}`;
    if (useAuthors.getState().seen.has(key)) continue;
    const opened = await call('version:open', { id: open.id, version: { revision, savedAt } });
    const { baseline: current, kept, seen } = useAuthors.getState();
    if (current !== baseline) return;
    const more = opened.ok ? [{ changes: compare(opened.value.story), by, at: savedAt }] : [];
    useAuthors.setState({ kept: [...kept, ...more], seen: new Set([...seen, key]) });
  }
}

/** Returns a function that finds who made a change; null for one that no version holds yet. */
export function useMade(): (change: Change) => Made | null {
  const baseline = useReview((state) => state.baseline);
  const savedAt = useOpenStory(({ open }) => (open?.saveState.kind === 'saved' ? open.saveState.at : null));
  useEffect(() => {
    if (savedAt !== null) void lookForAuthors();
  }, [baseline, savedAt]);
  const kept = useAuthors((state) => state.kept);
  return useMemo(() => whoMade(kept), [kept]);
}
