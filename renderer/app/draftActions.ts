import type { DraftId } from '../../shared/story';
import { call } from '../bridge';
import { clearFilters, refreshDesk } from '../desk';
import type { Text } from '../i18n';
import { editStory, leavePaper, openDraft, useOpenStory } from '../story';
import { changeLibrary, returnToDefaultLibrary } from './changeLibrary';
import { notifyFailure } from './notifyFailure';
import { focusHeadline, openFirst, openFromDesk, openNewest } from './openingDrafts';
import { uncoverPaper } from './panels';
import { trashingDrafts } from './trashingDrafts';

/** The headline on the paper, which its card on the desk follows a second later; empty for a draft that is not open. */
const headlineNow = (id: DraftId): string => {
  const { open } = useOpenStory.getState();
  return open?.id === id ? open.story.headline : '';
};

/**
 * What can be done with drafts from the desk; each keeps desk and paper in step and notifies the user of what failed.
 */
export function draftActions(text: Text) {
  const { trash, afterTrashChange } = trashingDrafts(text);
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
      notifyFailure(text, made);
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
    if (!renamed.ok) notifyFailure(text, renamed);
    await refreshDesk();
  }

  async function duplicate(id: DraftId): Promise<void> {
    const made = await call('draft:duplicate', { id });
    if (!made.ok) {
      notifyFailure(text, made);
      return;
    }
    await refreshDesk();
    if (await openDraft(made.value.id)) focusHeadline();
  }

  return {
    create,
    afterTrashChange,
    openFirst,
    changeLibrary: () => changeLibrary(text, openNewest),
    returnToDefaultLibrary: () => returnToDefaultLibrary(text, openNewest),
    forCard: (id: DraftId, headline: string) => ({
      onOpen: () => void openFromDesk(id),
      onRename: (name: string) => void rename(id, name),
      onDuplicate: () => void duplicate(id),
      onTrash: () => void trash([id], text('desk.trashed', { headline: headlineNow(id) || headline })),
    }),
    trashMany: (ids: readonly DraftId[]) => void trash(ids, text('desk.trashedMany', { count: ids.length })),
  };
}
