import type { DraftId } from '../../shared/story';
import { call } from '../bridge';
import { refreshDesk, searchDesk, useDesk } from '../desk';
import { failureText, type Text } from '../i18n';
import { closeDraft, editStory, openDraft, useOpenStory } from '../story';
import { notify } from '../ui';
import { changeLibrary } from './changeLibrary';

const openId = (): DraftId | null => useOpenStory.getState().open?.id ?? null;

/** What can be done with drafts from the desk; each keeps desk and paper in step and tells what did not succeed. */
export function draftActions(text: Text) {
  const tell = (failure: Parameters<typeof failureText>[1]): void => {
    notify(failureText(text, failure), { tone: 'fault' });
  };

  async function open(id: DraftId): Promise<void> {
    if (id !== openId()) await openDraft(id);
  }

  async function openNewest(): Promise<void> {
    const newest = useDesk.getState().cards[0];
    if (newest && openId() === null) await openDraft(newest.id);
  }

  async function create(): Promise<void> {
    const made = await call('draft:create', {});
    if (!made.ok) {
      tell(made);
      return;
    }
    searchDesk('');
    if (await openDraft(made.value.id)) focusHeadline();
  }

  async function rename(id: DraftId, headline: string): Promise<void> {
    // The open story is changed where it is open, so that nothing of what is typed there is written over.
    if (id === openId()) {
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
    await openDraft(made.value.id);
  }

  async function trash(id: DraftId, headline: string): Promise<void> {
    if (id === openId()) await closeDraft();
    const gone = await call('draft:trash', { id });
    if (!gone.ok) {
      tell(gone);
      return;
    }
    await refreshDesk();
    await openNewest();
    const undo = async (): Promise<void> => {
      const back = await call('draft:restore', { id });
      if (!back.ok) {
        tell(back);
        return;
      }
      await refreshDesk();
      await openDraft(id);
    };
    notify(text('desk.trashed', { headline }), { action: { label: text('common.undo'), run: () => void undo() } });
  }

  return {
    create,
    openNewest,
    changeLibrary: () => changeLibrary(text, openNewest),
    forCard: (id: DraftId, headline: string) => ({
      onOpen: () => void open(id),
      onRename: (name: string) => void rename(id, name),
      onDuplicate: () => void duplicate(id),
      onTrash: () => void trash(id, headline),
    }),
  };
}

/** A new story starts at its headline, once the paper is drawn. */
function focusHeadline(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.paper-head__headline textarea')?.focus());
}
