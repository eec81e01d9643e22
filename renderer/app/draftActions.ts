import type { CallOutput } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import { call } from '../bridge';
import { clearFilters, refreshDesk, selectOnDesk, useDesk } from '../desk';
import { failureText, type Text } from '../i18n';
import { useSettings } from '../settings';
import { closeDraft, editStory, isOpeningDraft, leavePaper, openDraft, useOpenStory } from '../story';
import { notify } from '../ui';
import { changeLibrary, returnToDefaultLibrary } from './changeLibrary';
import { uncoverPaper } from './panels';

const openId = (): DraftId | null => useOpenStory.getState().open?.id ?? null;
/** The headline on the paper, which its card on the desk follows a second later; empty for a draft that is not open. */
const headlineNow = (id: DraftId): string => {
  const { open } = useOpenStory.getState();
  return open?.id === id ? open.story.headline : '';
};

/**
 * What can be done with drafts from the desk; each keeps desk and paper in step and notifies the user of what failed.
 */
export function draftActions(text: Text) {
  const tell = (failure: Parameters<typeof failureText>[1]): void => {
    notify(failureText(text, failure), { tone: 'fault' });
  };

  async function open(id: DraftId): Promise<void> {
    uncoverPaper();
    if (id !== openId()) await openDraft(id);
  }

  /** Opens the newest draft that has not made the window fall; that one the user may still open from the desk. */
  async function openNewest(): Promise<void> {
    const fallen = useSettings.getState().loaded?.fallen ?? [];
    const cards = useDesk.getState().cards.filter(({ id }) => !fallen.includes(id));
    const [newest] = cards.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    if (newest && openId() === null && !isOpeningDraft()) await openDraft(newest.id);
  }

  /** What a page starts with: the draft that main knows at once, else the newest one once they are `listed`. */
  async function openFirst(openDraftId: DraftId | null, listed: Promise<void>): Promise<void> {
    // The crash page offers a start with no story, since a story may be what it fell over.
    const opensNone = location.hash === '#desk';
    const isOpen = !opensNone && openDraftId !== null && (await openDraft(openDraftId));
    await listed;
    if (!opensNone && !isOpen) await openNewest();
  }

  let isCreating = false;

  /** Makes one new draft, also where the button is clicked twice in a moment. */
  async function create(): Promise<void> {
    if (isCreating) return;
    isCreating = true;
    await createOne().finally(() => (isCreating = false));
  }

  async function createOne(): Promise<void> {
    uncoverPaper();
    const comeBack = leavePaper();
    const made = await call('draft:create', { lang: useOpenStory.getState().open?.story.lang ?? null });
    if (!made.ok) {
      comeBack();
      tell(made);
      return;
    }
    clearFilters();
    await refreshDesk();
    if (await openDraft(made.value.id)) focusHeadline();
  }

  async function rename(id: DraftId, headline: string): Promise<void> {
    // The open story is changed where it is open, so that nothing of what is typed there is written over.
    const { open } = useOpenStory.getState();
    if (id === open?.id && !open.readOnly) {
      editStory({ headline });
      return;
    }
    const renamed = await call('draft:rename', { id, headline });
    if (!renamed.ok) tell(renamed);
    await refreshDesk();
  }

  async function duplicate(id: DraftId): Promise<void> {
    const made = await call('draft:duplicate', { id });
    if (!made.ok) {
      tell(made);
      return;
    }
    await refreshDesk();
    if (await openDraft(made.value.id)) focusHeadline();
  }

  /** Take away the notices of moves to the trash, which offer to undo what may not be in the trash any more. */
  let trashNotices: readonly (() => void)[] = [];

  async function trash(ids: readonly DraftId[], told: string): Promise<void> {
    const last = openId();
    if (last !== null && ids.includes(last)) await closeDraft();
    const gone = await each(ids, (id) => call('draft:trash', { id }));
    selectOnDesk({ kind: 'cleared' });
    await refreshDesk();
    await openNewest();
    if (gone.length === 0) return;
    const undo = async (): Promise<void> => {
      const back = await each(gone, (id) => call('draft:restore', { id }));
      await refreshDesk();
      const [first] = back;
      if (first !== undefined) await openDraft(last !== null && back.includes(last) ? last : first);
    };
    const dismiss = notify(told, { action: { label: text('common.undo'), run: () => void undo() } });
    trashNotices = [...trashNotices, dismiss];
  }

  /**
   * Does something with drafts one after the other; resolves to those with which it could be done, and notifies the
   * user of the first failure.
   */
  async function each(
    ids: readonly DraftId[],
    act: (id: DraftId) => Promise<CallOutput<'draft:trash' | 'draft:restore'>>,
  ): Promise<readonly DraftId[]> {
    const done: DraftId[] = [];
    let hasTold = false;
    for (const id of ids) {
      const result = await act(id);
      if (result.ok) done.push('id' in result.value ? result.value.id : id);
      else if (!hasTold) {
        hasTold = true;
        tell(result);
      }
    }
    return done;
  }

  /** Shows what was restored in the trash, or deleted from it; a draft that is back is opened where the paper is empty. */
  async function afterTrashChange(): Promise<void> {
    for (const dismiss of trashNotices) dismiss();
    trashNotices = [];
    await refreshDesk();
    await openNewest();
  }

  return {
    create,
    afterTrashChange,
    openFirst,
    changeLibrary: () => changeLibrary(text, openNewest),
    returnToDefaultLibrary: () => returnToDefaultLibrary(text, openNewest),
    forCard: (id: DraftId, headline: string) => ({
      onOpen: () => void open(id),
      onRename: (name: string) => void rename(id, name),
      onDuplicate: () => void duplicate(id),
      onTrash: () => void trash([id], text('desk.trashed', { headline: headlineNow(id) || headline })),
    }),
    trashMany: (ids: readonly DraftId[]) => void trash(ids, text('desk.trashedMany', { count: ids.length })),
  };
}

/** A new story starts at its headline, once the paper is drawn. */
export function focusHeadline(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.paper-head__headline textarea')?.focus());
}
