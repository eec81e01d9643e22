import type { CallOutput } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import { call } from '../bridge';
import { refreshDesk, selectOnDesk } from '../desk';
import type { Text } from '../i18n';
import { closeDraft, openDraft } from '../story';
import { notify } from '../ui';
import { notifyFailure } from './notifyFailure';
import { openId, openNewest } from './openingDrafts';

/** Returns what moves drafts to the trash, with a notice that offers to undo it, and what follows a change in the trash. */
export function trashingDrafts(text: Text): {
  /** Moves drafts to the trash and shows the notice `told`. */
  readonly trash: (ids: readonly DraftId[], told: string) => Promise<void>;
  readonly afterTrashChange: () => Promise<void>;
} {
  /** Take away the notices of moves to the trash, which offer to undo what may not be in the trash any more. */
  let trashNotices: readonly (() => void)[] = [];

  async function trash(ids: readonly DraftId[], told: string): Promise<void> {
    const last = openId();
    if (last !== null && ids.includes(last)) await closeDraft();
    const gone = await each(text, ids, (id) => call('draft:trash', { id }));
    selectOnDesk({ kind: 'cleared' });
    await refreshDesk();
    await openNewest();
    if (gone.length === 0) return;
    const undo = async (): Promise<void> => {
      const back = await each(text, gone, (id) => call('draft:restore', { id }));
      await refreshDesk();
      const [first] = back;
      if (first !== undefined) await openDraft(last !== null && back.includes(last) ? last : first);
    };
    const dismiss = notify(told, { action: { label: text('common.undo'), run: () => void undo() } });
    trashNotices = [...trashNotices, dismiss];
  }

  /** Shows what was restored in the trash, or deleted from it; a draft that is back is opened where the paper is empty. */
  async function afterTrashChange(): Promise<void> {
    for (const dismiss of trashNotices) dismiss();
    trashNotices = [];
    await refreshDesk();
    await openNewest();
  }

  return { trash, afterTrashChange };
}

/**
 * Does something with drafts one after the other; resolves to those with which it could be done, and notifies the
 * user of the first failure.
 */
async function each(
  text: Text,
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
      notifyFailure(text, result);
    }
  }
  return done;
}
