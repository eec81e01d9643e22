import { create } from 'zustand';
import { createComparer, type Change, type Comparer } from '../../shared/compare';
import type { Baseline, Story } from '../../shared/story';
import { call } from '../bridge';
import { openThreads } from '../../shared/story';
import { atRest, isTold, noteChangeCount, setHighlights, storyOrder, useOpenStory } from '../story';
import { tintsOf } from './tints';

interface ReviewState {
  /** What the open story is compared with; null while it was never submitted, or its baseline is being read. */
  readonly baseline: Story | null;
  /** The story that the changes lead to. */
  readonly story: Story | null;
  /** The changes since the baseline, in the order of the story. */
  readonly changes: readonly Change[];
}

const nothing: ReviewState = { baseline: null, story: null, changes: [] };

/** The changes of the open story since its baseline, some moments after its last change. */
export const useReview = create<ReviewState>(() => nothing);

let compare: Comparer | null = null;

/** Compares the open story with its baseline now. Only blocks that changed since the last time are looked at. */
export function compareNow(): ReviewState {
  const story = useOpenStory.getState().open?.story ?? null;
  const { baseline } = useReview.getState();
  if (!story || !baseline || !compare) return useReview.getState();
  const changes = storyOrder(compare(story).filter(isTold), story);
  useReview.setState({ story, changes });
  setHighlights(
    'change',
    changes.flatMap((change) => tintsOf(change, story)),
  );
  noteChangeCount(changes.length);
  return useReview.getState();
}

function compareWith(baseline: Story | null): void {
  compare = baseline && createComparer(baseline);
  useReview.setState({ ...nothing, baseline });
  if (baseline) compareNow();
  else setHighlights('change', []);
}

/** Reads what is compared with: the baseline's own story, or its version's. */
async function readBaseline(baseline: Baseline | null): Promise<void> {
  const id = useOpenStory.getState().open?.id;
  if (!baseline || id === undefined) {
    compareWith(null);
    return;
  }
  if (baseline.story) {
    compareWith(baseline.story);
    return;
  }
  const { revision, savedAt } = baseline;
  const opened = await call('version:open', { id, version: { revision, savedAt } });
  // Another draft, or another baseline, may be there by now.
  const { open } = useOpenStory.getState();
  if (open?.id === id && open.review.baseline === baseline) compareWith(opened.ok ? opened.value.story : null);
}

/** Keeps the changes in step with the open story, off the path of typing; returns a dispose function. */
export function subscribeReview(): () => void {
  const { soon, stop } = atRest(() => void compareNow());
  const baselineOf = (open: ReturnType<typeof useOpenStory.getState>['open']) => open?.review.baseline ?? null;
  const dispose = useOpenStory.subscribe((now, before) => {
    const isOther = now.open?.id !== before.open?.id;
    if (isOther) compareWith(null);
    if (isOther || baselineOf(now.open) !== baselineOf(before.open)) void readBaseline(baselineOf(now.open));
    else if (now.open?.story !== before.open?.story && compare) soon();
  });
  void readBaseline(baselineOf(useOpenStory.getState().open));
  return () => {
    stop();
    dispose();
  };
}

/** What of the open story waits for somebody: threads that are not resolved, and changes that nobody has decided. */
export interface Waiting {
  readonly comments: number;
  readonly changes: number;
}

/** What waits in the open story now; null for nothing. */
export function waitingNow(): Waiting | null {
  const comments = openThreads(useOpenStory.getState().open?.review.threads ?? []).length;
  const changes = compareNow().changes.length;
  return comments + changes > 0 ? { comments, changes } : null;
}

/** How many changes and comments wait; null for none. */
export function useWaitingCount(): number | null {
  const changes = useReview((state) => state.changes.length);
  const comments = useOpenStory(({ open }) => openThreads(open?.review.threads ?? []).length);
  return changes + comments || null;
}
