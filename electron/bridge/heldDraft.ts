import type { ForeignEditOutcome, OpenedDraft, SaveReport } from '../../shared/bridge';
import { withChange, type DraftChange, type DraftContent, type DraftId } from '../../shared/story';
import type { Library } from '../library';
import { within } from '../within';
import { createSaver } from './saver';

/** How long a draft may take to be saved without its page, in milliseconds; after that it counts as unsaved. */
const RESCUE_MS = 5000;

/** An open draft as main holds it: with every change that the page sent, which main saves. */
export interface HeldDraft {
  readonly content: () => DraftContent;
  readonly isSaved: () => boolean;
  /** Takes a change; false where `after` is not the number of changes so far, or the change does not fit the content. */
  change(after: number, change: DraftChange): boolean;
  /** Takes a whole content; changes are counted from it. */
  replace(content: DraftContent): void;
  /** Saves now; looks at the disk also where nothing is unsaved. */
  flush(): Promise<SaveReport>;
  /** Saves what is unsaved, as far as the disk takes it within five seconds. */
  rescue(): Promise<void>;
  /** Returns the draft for a page that opens it again before it could be saved. */
  asUnsaved(): OpenedDraft;
  /** Counts changes from now, for a page that has opened it again, and saves what is unsaved. */
  restart(): void;
  /** Returns what became of another program's text in a rescue, of which no page was notified; null the next time. */
  takeForeign(): ForeignEditOutcome | null;
  /** Stops saving; what is unsaved is dropped. */
  dispose(): void;
}

/** Where a draft is saved, and who is notified of each save. */
export interface HeldDraftOptions {
  readonly library: Pick<Library, 'save'>;
  readonly onSaved: (id: DraftId, report: SaveReport) => void;
}

/** A content, and the number of the page's changes in it. */
interface Counted {
  readonly content: DraftContent;
  readonly changes: number;
  /** The number of the count: a page that replaces the content or opens the draft again begins another one. */
  readonly series: number;
}

/** Returns a held draft with the content that is on disk, none of it unsaved. */
export function holdDraft(
  { id, revision, savedAt, story, review }: Pick<OpenedDraft, 'id' | 'revision' | 'savedAt' | 'story' | 'review'>,
  { library, onSaved }: HeldDraftOptions,
): HeldDraft {
  let now: Counted = { content: { story, review }, changes: 0, series: 0 };
  let onDisk = { revision, savedAt };
  let last: SaveReport['saved'] | null = null;
  let foreign: ForeignEditOutcome | null = null;
  const saver = createSaver<Counted>({
    revision,
    save: ({ content }, base) => library.save(id, base, content.story, content.review),
    onSaved(saved, { changes, series }) {
      last = saved;
      if (saved.ok) onDisk = saved.value;
      onSaved(id, { changes: series === now.series ? changes : null, saved });
    },
  });

  function take(counted: Counted): void {
    now = counted;
    saver.changed(now);
  }

  return {
    content: () => now.content,
    isSaved: () => !saver.hasUnsaved(),
    change(after, change) {
      const content = after === now.changes ? withChange(now.content, change) : null;
      if (content) take({ ...now, content, changes: after + 1 });
      return content !== null;
    },
    replace: (content) => take({ content, changes: 0, series: now.series + 1 }),
    async flush() {
      take({ ...now });
      await saver.flush();
      // The newest content was saved after every other one, so the last result is its own.
      if (!last) throw new Error('a save has no result');
      return { changes: now.changes, saved: last };
    },
    async rescue() {
      if (!saver.hasUnsaved()) return;
      await within(RESCUE_MS, saver.flush(), false);
      if (last?.ok) foreign = last.value.foreign ?? foreign;
    },
    asUnsaved: () => ({
      id,
      revision: onDisk.revision,
      savedAt: onDisk.savedAt,
      ...now.content,
      recovered: null,
      foreign: null,
      isUnsaved: true,
      readOnlyReason: null,
    }),
    restart: () => take({ ...now, changes: 0, series: now.series + 1 }),
    takeForeign() {
      const taken = foreign;
      foreign = null;
      return taken;
    },
    dispose: () => saver.dispose(),
  };
}
