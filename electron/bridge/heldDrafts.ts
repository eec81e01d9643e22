import type { DraftId } from '../../shared/story';
import { holdDraft, type HeldDraft, type HeldDraftOptions } from './heldDraft';

/** The drafts that main holds: the open one, and those of which something is unsaved. */
export interface HeldDrafts {
  readonly get: (id: DraftId) => HeldDraft | undefined;
  /** Holds a draft, with everything saved, in place of what was held of it. */
  hold(draft: Parameters<typeof holdDraft>[0]): HeldDraft;
  /** Removes a draft; what is unsaved of it is dropped. */
  discard(id: DraftId): void;
  /** Removes a draft, unless something of it is unsaved or it is no longer held as `held`. */
  forget(id: DraftId, held: HeldDraft | undefined): void;
  /** Discards every draft; what is unsaved is dropped. */
  clear(): void;
  unsaved(): readonly HeldDraft[];
  /** Saves what is not saved yet, each draft as far as the disk takes it within five seconds. */
  rescue(): Promise<void>;
}

/** Whether something of a held draft is not saved yet. */
export const isUnsaved = (held: HeldDraft | undefined): held is HeldDraft => held !== undefined && !held.isSaved();

/** Makes an empty set of held drafts. */
export function holdDrafts(options: HeldDraftOptions): HeldDrafts {
  const drafts = new Map<DraftId, HeldDraft>();
  function discard(id: DraftId): void {
    drafts.get(id)?.dispose();
    drafts.delete(id);
  }
  return {
    get: (id) => drafts.get(id),
    hold(draft) {
      discard(draft.id);
      const held = holdDraft(draft, options);
      drafts.set(draft.id, held);
      return held;
    },
    discard,
    forget(id, held) {
      if (!isUnsaved(held) && drafts.get(id) === held) discard(id);
    },
    clear() {
      for (const id of [...drafts.keys()]) discard(id);
    },
    unsaved: () => [...drafts.values()].filter(isUnsaved),
    async rescue() {
      // Side by side, so that one that the disk does not take keeps no other one waiting.
      await Promise.all([...drafts.values()].map((draft) => draft.rescue()));
    },
  };
}
