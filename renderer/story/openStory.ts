import { flushSync } from 'react-dom';
import { create } from 'zustand';
import { shallow } from 'zustand/shallow';
import type { CallOutput, Failure, ForeignEditOutcome, OpenedDraft } from '../../shared/bridge';
import type { Baseline, DraftContent, DraftId, PhotoName, Review, Story, Thread, ThreadId } from '../../shared/story';
import { call } from '../bridge';
import { rememberCaret } from '../ui';
import { isOfStory } from './history/fields';
import type { Fields, ThreadKey } from './history/step';
import { beginHistory, recordFields } from './history/storyHistory';
import { inTurn } from './inTurn';
import { createChangeSender, type ChangeSender, type SaveState } from './changeSender';
import { everythingDone } from './underWay';

/** The draft on the paper: its story as it is now, which the editor, the fields and the panels all read and change. */
export interface OpenStory {
  readonly id: DraftId;
  readonly story: Story;
  readonly review: Review;
  readonly saveState: SaveState;
  readonly recovered: OpenedDraft['recovered'];
  /** What became of a text that another program put in its place while it was open; null where none did. */
  readonly foreign: ForeignEditOutcome | null;
  /** Why it cannot be changed: `code` where the interface has its own sentence, else main's. Null when it can. */
  readonly readOnly: { readonly kind: 'newer'; readonly reason: string } | { readonly kind: 'unfaithful' } | null;
}

interface OpenStoryState {
  readonly open: OpenStory | null;
  /** Why the draft that was asked for is not open. */
  readonly failure: Failure | null;
}

/** The one store of what is open. Read with a selector, so that a view draws only when its piece changes. */
export const useOpenStory = create<OpenStoryState>(() => ({ open: null, failure: null }));

/** The fields of a story around its body. */
export type StoryFields = Omit<Story, 'body'>;

/**
 * Returns the fields of the open story; one object for as long as only the body changes, so that typing there draws no
 * field.
 */
export const useStoryFields = (): StoryFields | null => useOpenStory(({ open }) => open && fieldsOf(open.story));

let known: { readonly story: Story; readonly fields: StoryFields } | null = null;

/** Every view of a field asks at every key, so it is found out once a story. */
function fieldsOf(story: Story): StoryFields {
  if (known?.story === story) return known.fields;
  // It was a whole story, so every field but the body is there.
  const now = Object.fromEntries(Object.entries(story).filter(([field]) => field !== 'body')) as StoryFields;
  const fields = known && shallow(known.fields, now) ? known.fields : now;
  known = { story, fields };
  return fields;
}

let sender: ChangeSender | null = null;

function update(change: (open: OpenStory) => Partial<OpenStory>): void {
  useOpenStory.setState(({ open }) => (open ? { open: { ...open, ...change(open) } } : {}));
}

/**
 * Takes the caret out of the story, so that what is typed while another one is on its way does not go into this one.
 * Returns the function that brings it back.
 */
export function leavePaper(): () => void {
  const comeBack = rememberCaret();
  if (isOfStory(document.activeElement)) document.activeElement.blur();
  return comeBack;
}

/** The number of the last call of `openDraft`, and how many of them are under way. */
const asked = { last: 0, underWay: 0 };

/** Whether a draft is being opened: then no other one is to be picked for the paper. */
export const isOpeningDraft = (): boolean => asked.underWay > 0;

/**
 * Opens a draft in place of the one that is open, whose text is saved first. False where that save fails (the old draft
 * stays open), the new one cannot be opened (`failure` is the reason), or another one was asked for meanwhile: what was
 * asked for last is opened, however long the disk takes with what was asked for before.
 */
export async function openDraft(id: DraftId): Promise<boolean> {
  asked.last += 1;
  const turn = asked.last;
  asked.underWay += 1;
  return openNext(id, leavePaper(), () => turn === asked.last).finally(() => (asked.underWay -= 1));
}

async function openNext(id: DraftId, comeBack: () => void, isWanted: () => boolean): Promise<boolean> {
  await everythingDone();
  if (!(await saveNow())) {
    if (isWanted()) comeBack();
    return false;
  }
  // A draft that is open already is read anew, with no key in between.
  if (isWanted() && openNow()?.id === id) await closeDraft();
  return inTurn(id, async () => isWanted() && putOnPaper(id, comeBack, isWanted));
}

async function putOnPaper(id: DraftId, comeBack: () => void, isWanted: () => boolean): Promise<boolean> {
  const result = await call('draft:open', { id });
  if (!isWanted()) return false;
  // Keys may have come while the file was read; they belong to the draft that is still open.
  if (!(await flush())) {
    comeBack();
    return false;
  }
  leaveDraft();
  if (!result.ok) {
    beginHistory(null);
    useOpenStory.setState({ open: null, failure: result });
    return false;
  }
  show(result.value);
  return true;
}

/** Has main close the open draft, whose changes it holds. */
function leaveDraft(): void {
  sender?.dispose();
  sender = null;
  const open = openNow();
  if (open) void call('draft:close', { id: open.id });
}

function show(draft: OpenedDraft): void {
  const { id, story, review, recovered, foreign, isUnsaved, readOnlyReason } = draft;
  sender = createChangeSender(draft, {
    onState: (saveState) => {
      const open = openNow();
      // While one types this is called at every key.
      if (open?.id !== id || (saveState.kind === 'saving' && open.saveState.kind === 'saving')) return;
      update(() => ({ saveState }));
    },
    onForeign: (foreign) => {
      if (openNow()?.id === id) update(() => ({ foreign }));
    },
  });
  useOpenStory.setState({
    failure: null,
    open: {
      id,
      story,
      review,
      recovered,
      foreign,
      saveState: isUnsaved ? { kind: 'saving' } : { kind: 'saved', at: draft.savedAt },
      readOnly: readOnlyReason === null ? null : { kind: 'newer', reason: readOnlyReason },
    },
  });
  // At once, so that a field shows what came back before the caret is put into it.
  beginHistory(readOnlyReason === null ? { restoreFields: (fields) => flushSync(() => restore(fields)) } : null);
  if (isUnsaved) void sender.flush();
}

/** Saves what is unsaved now; false where that failed. */
export const flush = async (): Promise<boolean> => (await sender?.flush()) ?? true;

/**
 * Saves what is unsaved before the draft is left; where nothing is, the library looks whether another program has
 * changed the file meanwhile, so that what was on the paper is kept. False where that failed.
 */
export async function saveNow(): Promise<boolean> {
  const open = openNow();
  if (!open || open.readOnly) return flush();
  sender?.changed({ story: open.story, review: open.review });
  return (await sender?.flush({ isForced: true })) ?? true;
}

/** Changes fields of the open story, can be undone, and has it saved. A read-only story stays as it is. */
export function editStory(fields: Partial<Omit<Story, 'body'>>): void {
  const { open } = useOpenStory.getState();
  if (!open || open.readOnly) return;
  recordFields(open.story, fields);
  change(fields);
}

/**
 * Takes the body as its editor holds it now, and has it saved. The editor itself reports to the history what was done.
 */
export const takeBody = (body: Story['body']): void => change({ body });

function change(fields: Partial<Story>): void {
  const { open } = useOpenStory.getState();
  if (!open || open.readOnly) return;
  hand({ story: { ...open.story, ...fields }, review: open.review });
}

/** Puts back what a step of undo found. A baseline that was set anew since stays. */
function restore({ baseline, ...rest }: Fields): void {
  const { open } = useOpenStory.getState();
  if (!open || open.readOnly) return;
  const isThread = ([key]: readonly [string, unknown]): boolean => key.startsWith(THREAD);
  const entries = Object.entries(rest);
  const fields = Object.fromEntries(entries.filter((entry) => !isThread(entry)));
  // The value under the name of a thread is that thread.
  const changed = new Map(
    entries.filter(isThread).map(([key, thread]) => [key.slice(THREAD.length), thread as Thread | null]),
  );
  const isOfNow = baseline?.revision === open.review.baseline?.revision;
  const review = { ...open.review, ...(baseline && isOfNow ? { baseline } : {}) };
  hand({ story: { ...open.story, ...fields }, review: { ...review, threads: withThreads(review.threads, changed) } });
}

const THREAD = 'thread:';
const threadKey = (id: ThreadId): ThreadKey => `${THREAD}${id}`;

function withThreads(threads: readonly Thread[], changed: ReadonlyMap<string, Thread | null>): readonly Thread[] {
  if (changed.size === 0) return threads;
  const saidAt = ({ comments }: Thread): number => Date.parse(comments[0]?.at ?? '');
  const others = threads.filter(({ id }) => !changed.has(id));
  return [...others, ...[...changed.values()].flatMap((thread) => thread ?? [])].sort((a, b) => saidAt(a) - saidAt(b));
}

/** Changes threads of the open draft, or takes them away (null); can be undone, and is saved. */
export function editThreads(changed: ReadonlyMap<ThreadId, Thread | null>): void {
  const { open } = useOpenStory.getState();
  if (!open || open.readOnly) return;
  const { threads } = open.review;
  const before = [...changed.keys()].map(
    (id) => [threadKey(id), threads.find((thread) => thread.id === id) ?? null] as const,
  );
  const after = [...changed].map(([id, thread]) => [threadKey(id), thread] as const);
  recordFields(Object.fromEntries(before), Object.fromEntries(after));
  editReview({ ...open.review, threads: withThreads(threads, changed) });
}

/** Takes threads whose anchors were found again: nobody's deed, so it goes to disk with the next save. */
export function renewThreads(threads: readonly Thread[]): void {
  update(({ review, readOnly }) => (readOnly ? {} : { review: { ...review, threads } }));
}

/** Takes the number of changes that wait, for the desk. */
export function noteChangeCount(changeCount: number): void {
  const { open } = useOpenStory.getState();
  if (open && open.review.changeCount !== changeCount) editReview({ ...open.review, changeCount });
}

/** Moves what the open story is compared with, which can be undone, and has it saved. */
export function moveBaseline(baseline: Baseline): void {
  const { open } = useOpenStory.getState();
  if (!open?.review.baseline || open.readOnly) return;
  recordFields({ baseline: open.review.baseline }, { baseline });
  hand({ story: open.story, review: { ...open.review, baseline } });
}

/** Changes the review state of the open draft and has it saved. That of a read-only draft stays as it is. */
export function editReview(review: Review): void {
  const { open } = useOpenStory.getState();
  if (!open || open.readOnly) return;
  hand({ story: open.story, review });
}

function hand(content: DraftContent): void {
  update(() => content);
  sender?.changed(content);
}

/** Keeps the open story from being changed, since what the editor holds of it is not all that the file holds. */
export function forbidEditing(): void {
  update(({ readOnly }) => ({ readOnly: readOnly ?? { kind: 'unfaithful' } }));
  beginHistory(null);
}

/** Opens the open draft again from its file, for what another program wrote there. False where that failed. */
export async function reopenDraft(): Promise<boolean> {
  await everythingDone();
  const { open } = useOpenStory.getState();
  if (!open || !(await saveNow())) return false;
  await closeDraft();
  return openDraft(open.id);
}

/** Takes the open draft off the paper (it went to the trash); its unsaved text is saved first where that can be done. */
export async function closeDraft(): Promise<void> {
  await everythingDone();
  await saveNow();
  leaveDraft();
  beginHistory(null);
  useOpenStory.setState({ open: null, failure: null });
}

/**
 * Saves the open draft's text, with its comments, as a draft of its own and opens that; for a save that cannot succeed
 * where it is. False where that failed or another draft is open by then.
 */
export async function keepAsNewDraft(): Promise<boolean> {
  await everythingDone();
  const open = openNow();
  if (!open || !(await sender?.sent())) return false;
  const { id } = open;
  let kept = openNow();
  const made = await call('draft:keepAsNew', { id });
  if (!made.ok) return false;
  const copy = made.value.id;
  while (kept?.id === id) {
    const opened = await call('draft:open', { id: copy });
    if (!opened.ok) return false;
    const now = openNow();
    if (now?.story === kept.story && now.review.threads === kept.review.threads) {
      sender?.dispose();
      void call('draft:discard', { id });
      show(opened.value);
      return true;
    }
    kept = now;
    // Keys or comments came while it was saved and read.
    if (kept?.id === id) {
      const { revision, review } = opened.value;
      const { threads } = kept.review;
      const story = { ...kept.story, slug: null };
      await call('draft:replace', { id: copy, baseRevision: revision, story, review: { ...review, threads } });
    }
  }
  return false;
}

const openNow = (): OpenStory | null => useOpenStory.getState().open;

/** Lets the user save the text on the paper as a file of its own; null where no file was named. Needs nothing of the library's disk. */
export async function saveCopyElsewhere(): Promise<CallOutput<'export:saveCopy'> | null> {
  const { open } = useOpenStory.getState();
  return open && call('export:saveCopy', { id: open.id, story: open.story, review: open.review });
}

/** Where the page gets a photo of a draft: an address that only Stet's own protocol answers. */
export const photoUrl = (id: DraftId, name: PhotoName): string => `app://stet/photos/${id}/${name}`;
