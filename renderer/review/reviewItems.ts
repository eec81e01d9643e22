import type { Change } from '../../shared/compare';
import type { Place, Story, Thread, ThreadId } from '../../shared/story';
import { changeOrder } from '../story';

/** One card in the list of review. */
export type ReviewItem =
  { readonly kind: 'change'; readonly change: Change } | { readonly kind: 'thread'; readonly thread: Thread };

type Order = readonly [number, number];

/**
 * Changes and threads in the order in which the story is read: what is about the story as a whole first, what has lost its
 * words last. Changes that are `isFirst` come before everything.
 */
export function reviewItems(
  changes: readonly Change[],
  threads: readonly Thread[],
  story: Story | null,
  places: ReadonlyMap<ThreadId, readonly Place[]>,
  isFirst: (change: Change) => boolean,
): readonly ReviewItem[] {
  const ofChanges = changes.map((change) => ({
    item: { kind: 'change', change } as const,
    rank: isFirst(change) ? 0 : 1,
    order: story ? changeOrder(change, story) : START,
  }));
  const ofThreads = threads.map((thread) => ({
    item: { kind: 'thread', thread } as const,
    rank: 1,
    order: threadOrder(thread, places.get(thread.id)?.[0]),
  }));
  return [...ofChanges, ...ofThreads]
    .sort((a, b) => a.rank - b.rank || a.order[0] - b.order[0] || a.order[1] - b.order[1])
    .map(({ item }) => item);
}

const START: Order = [-2, 0];

function threadOrder({ anchor }: Thread, place: Place | undefined): Order {
  if (place?.kind === 'block') return [place.block, place.range?.start ?? 0];
  if (place) return [-1, 0];
  return anchor.kind === 'story' ? START : [Infinity, 0];
}
