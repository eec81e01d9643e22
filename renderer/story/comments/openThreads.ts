import { create } from 'zustand';
import {
  openThreads,
  renewAnchor,
  stillAt,
  threadPlaces,
  type Place,
  type Story,
  type Thread,
  type ThreadId,
} from '../../../shared/story';
import { renewThreads, useOpenStory } from '../openStory';
import { bodyView } from '../places/bodyView';
import { highlightAtPoint, setHighlights, type Marked } from '../places/highlights';
import { atRest } from '../storyAtRest';
import { useTyped } from './pending';
import { subscribeFocus } from './commentTarget';
import { anchorPlaces } from './threads';

interface Threads {
  /** Where the words of each thread are; none for one whose words are gone. */
  readonly places: ReadonlyMap<ThreadId, readonly Place[]>;
  /** The story that these are the places of. */
  readonly story: Story | null;
  /** The thread that the user is at: clicked in the text, chosen in the list. */
  readonly atHand: ThreadId | null;
}

/** The threads of the open story in its text, some moments after its last change. */
export const useThreads = create<Threads>(() => ({ places: new Map(), story: null, atHand: null }));

/** Makes a thread the one at hand; null for none. */
export const takeInHand = (atHand: ThreadId | null): void => {
  if (useThreads.getState().atHand === atHand) return;
  useThreads.setState({ atHand });
  draw();
};

function lookNow(): void {
  const { open } = useOpenStory.getState();
  if (!open) {
    useThreads.setState({ places: new Map(), story: null, atHand: null });
    return;
  }
  const { story, review } = open;
  const places = placesNow(story, review.threads);
  useThreads.setState({ places, story });
  draw();
  const renewed = review.threads.map((thread) => renewAnchor(thread, places.get(thread.id)?.[0], story));
  if (renewed.some((thread, at) => thread !== review.threads[at])) renewThreads(renewed);
}

/** Where threads are: where they are found, and a photo that another was put in the place of, where it was. */
function placesNow(story: Story, threads: readonly Thread[]): ReadonlyMap<ThreadId, readonly Place[]> {
  const { story: before, places } = useThreads.getState();
  const followed = (id: ThreadId): readonly Place[] =>
    (before && places.get(id)?.flatMap((place) => stillAt(place, before, story) ?? [])) ?? [];
  return new Map([...threadPlaces(threads, story)].map(([id, found]) => [id, found.length > 0 ? found : followed(id)]));
}

/** Tints the words of open threads, and frames the photos of those that are about one. */
function draw(): void {
  const { places, atHand } = useThreads.getState();
  const marked = openThreads(useOpenStory.getState().open?.review.threads ?? []).flatMap(({ id }): Marked[] =>
    (places.get(id) ?? []).map((place) => ({ place, style: id === atHand ? 'comment-at-hand' : 'comment', data: id })),
  );
  setHighlights('comment', [...marked, ...beingMade()]);
  const framed = new Set(
    marked.flatMap(({ place }) =>
      place.kind === 'block' && !place.range ? (bodyView()?.elementOf(place.block) ?? []) : [],
    ),
  );
  for (const element of document.querySelectorAll<HTMLElement>(`[${FRAME}]`))
    if (!framed.has(element)) element.removeAttribute(FRAME);
  for (const element of framed) element.setAttribute(FRAME, '');
}

/** The words that a comment is being made on: the selection goes when its field takes the focus. */
function beingMade(): readonly Marked[] {
  const { open } = useOpenStory.getState();
  const on = open && useTyped.getState().pending.get(open.id);
  if (!on) return [];
  return anchorPlaces(on.anchors, open.story).map((place) => ({ place, style: 'comment-at-hand', data: null }));
}

const FRAME = 'data-commented';

const isQuiet = (threads: readonly Thread[] | undefined): boolean => threads === undefined || threads.length === 0;

/** Keeps the threads in step with the open story, off the path of typing; returns a dispose function. */
export function subscribeThreads(): () => void {
  const look = atRest(lookNow);
  const stop = useOpenStory.subscribe(({ open }, { open: before }) => {
    if (open?.id !== before?.id) useThreads.setState({ places: new Map(), story: null });
    if (open?.review.threads !== before?.review.threads || open?.id !== before?.id) {
      // Once the editor of a draft that was opened is there.
      look.whenIdle();
    } else if (open?.story !== before?.story && !isQuiet(open?.review.threads)) {
      look.soon();
    }
  });
  const onClick = ({ target, clientX, clientY }: MouseEvent): void => {
    if (!(target instanceof Element) || !target.closest('.paper')) return;
    // Only ids of threads are in the group "comment".
    takeInHand((highlightAtPoint('comment', clientX, clientY)?.marked.data as ThreadId | undefined) ?? null);
  };
  document.addEventListener('click', onClick);
  const dispose = subscribeFocus();
  const stopTyped = useTyped.subscribe((now, before) => {
    if (now.pending !== before.pending) draw();
  });
  look.whenIdle();
  return () => {
    look.stop();
    document.removeEventListener('click', onClick);
    dispose();
    stopTyped();
    stop();
  };
}
