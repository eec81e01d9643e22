import {
  threadIdSchema,
  threadPlaces,
  withoutComment,
  type Anchor,
  type BlockPlace,
  type Comment,
  type Place,
  type Story,
  type Thread,
  type ThreadId,
} from '../../../shared/story';
import { isoInstant } from '../../../shared/text';
import { asOneStep } from '../history/storyHistory';
import { editThreads, useOpenStory } from '../openStory';
import { bodyView } from '../places/bodyView';
import { jumpTo } from '../places/jump';
import type { Remarkable } from './commentTarget';

const newComment = (by: string, text: string): Comment => ({
  id: crypto.randomUUID(),
  by,
  at: isoInstant(new Date()),
  text,
});

const isOfBlock = (place: Place): place is BlockPlace => place.kind === 'block';

/** Where anchors that no run names yet are now. */
export const anchorPlaces = (anchors: readonly Anchor[], story: Story): readonly Place[] =>
  anchors.flatMap((anchor) => placesOf({ ...blank, anchor }, story));

const blank = {
  id: threadIdSchema.parse('00000000-0000-4000-8000-000000000000'),
  quote: '',
  comments: [],
  resolved: null,
};

const placesOf = (thread: Thread, story: Story): readonly Place[] => threadPlaces([thread], story).get(thread.id) ?? [];

/** Makes a comment, in one step of undo. Its words are looked for again: the story may have changed while it was written. */
export function addThread({ anchors, quote }: Remarkable, by: string, text: string): ThreadId | null {
  const story = useOpenStory.getState().open?.story;
  if (!story) return null;
  const id = threadIdSchema.parse(crypto.randomUUID());
  const thread: Thread = { id, anchor: anchors[0], quote, comments: [newComment(by, text)], resolved: null };
  asOneStep(() => {
    const places = anchorPlaces(anchors, story).filter(isOfBlock);
    if (places.some(({ range }) => range)) bodyView()?.anchor(id, places);
    editThreads(new Map([[id, thread]]));
  });
  return id;
}

/** Adds a reply to a thread; one that was resolved is open again. */
export const reply = (thread: Thread, by: string, text: string): void =>
  put({ ...thread, comments: [...thread.comments, newComment(by, text)], resolved: null });

/** Resolves a thread in the name `by`. */
export const resolve = (thread: Thread, by: string): void =>
  put({ ...thread, resolved: { by, at: isoInstant(new Date()) } });

/** Opens a thread again that was resolved. */
export const reopen = (thread: Thread): void => put({ ...thread, resolved: null });

const put = (thread: Thread): void => editThreads(new Map([[thread.id, thread]]));

/** Takes a comment back; with the last one of its thread the thread goes. In one step of undo. */
export function takeBack(thread: Thread, comment: Comment): void {
  const left = withoutComment(thread, comment.id);
  asOneStep(() => {
    if (!left) bodyView()?.anchor(thread.id, []);
    editThreads(new Map([[thread.id, left]]));
  });
}

/** Takes the user to the words of a thread; false where they are gone, and for one about the story as a whole. */
export function showThread(thread: Thread): boolean {
  const story = useOpenStory.getState().open?.story;
  const [place] = story ? placesOf(thread, story) : [];
  if (place) jumpTo(place);
  return place !== undefined;
}

/** Puts the caret behind what a comment was made on, where nothing is selected that a key would overwrite. */
export function goBackBehind({ anchors }: Remarkable): void {
  const story = useOpenStory.getState().open?.story;
  const place = story && anchorPlaces(anchors, story).at(-1);
  if (!place) return;
  const { range } = place;
  jumpTo(range ? { ...place, range: { start: range.end, end: range.end } } : place);
}
