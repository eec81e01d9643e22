import { failure, type CallHandlers, type CallOutput, type SaveReport } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import { isoInstant } from '../../shared/text';
import type { Jobs } from '../jobs';
import type { Library } from '../library';
import { holdDrafts, isUnsaved, type HeldDrafts } from './heldDrafts';
import { keepAsNew } from './keepAsNew';
import { storyText, type StoryText } from './storyText';

type SessionCall =
  | 'draft:open'
  | 'draft:change'
  | 'draft:replace'
  | 'draft:flush'
  | 'draft:close'
  | 'draft:discard'
  | 'draft:keepAsNew'
  | 'draft:trash';

/**
 * The draft that the page has open, which it returns to after a crash, with every change that the page sent. It saves
 * them, with the page or without it.
 */
export interface DraftSession {
  readonly id: () => DraftId | null;
  /** The page goes on without that draft. */
  readonly leave: () => void;
  /** Returns that draft's text; null where none is open or its text cannot be had. */
  text(): Promise<StoryText | null>;
  /** Saves what is not saved yet, each draft as far as the disk takes it within five seconds. */
  rescue(): Promise<void>;
  /** The texts of the drafts that could not be saved. */
  unsaved(): Promise<readonly StoryText[]>;
  /** The draft calls that it answers. */
  readonly calls: Pick<CallHandlers, SessionCall>;
  /**
   * Opens another library by `use` once everything that was typed is on disk; throws what `use` throws. Nothing of the
   * library that was left is open then. Returns the failure where something cannot be saved.
   */
  leavingLibrary<T>(use: () => Promise<T>): Promise<{ readonly ok: true; readonly value: T } | typeof NOT_SAVED>;
}

/** When a draft was saved that only its page knew of; no page shows the time of an unsaved draft. */
const UNKNOWN_TIME = isoInstant(new Date(0));
const NOT_OPEN = failure('draft-missing', 'The draft is not open.');
const NOT_SAVED = failure('disk-error', 'What was typed last is not saved yet.');

/** What a draft session works with, and whom it notifies. */
export interface DraftSessionOptions {
  readonly library: Library;
  readonly jobs: Pick<Jobs, 'exportStory'>;
  /** Called when another program changes the file of the draft that is open. */
  readonly onForeign: (id: DraftId) => void;
  /** Called after each save of a draft that the page has open. */
  readonly onSaved: (id: DraftId, report: SaveReport) => void;
  /** The draft that the page has yet to open; null for none. */
  readonly first?: DraftId | null;
}

/** Makes a session with no draft open; it holds none before the page opens one. */
export function createDraftSession({
  library,
  jobs,
  onForeign,
  onSaved,
  first = null,
}: DraftSessionOptions): DraftSession {
  const drafts = holdDrafts({ library, onSaved });
  let id = first;
  /** The number of the last call to open a draft. */
  let asked = 0;
  let unwatch = (): void => undefined;
  function leave(): void {
    id = null;
    unwatch();
  }

  /** Opens a draft. Where the page's content of it cannot be saved, that is what is opened, as unsaved. */
  async function open(next: DraftId): Promise<CallOutput<'draft:open'>> {
    asked += 1;
    const turn = asked;
    const held = drafts.get(next);
    await held?.rescue();
    const opened = isUnsaved(held) ? { ok: true as const, value: held.asUnsaved() } : await library.open(next);
    // The page shows what it asked for last, whichever draft the disk gives first.
    if (!opened.ok || turn !== asked) return opened;
    id = next;
    unwatch();
    unwatch = library.watch(next, () => onForeign(next));
    const foreign = held?.takeForeign() ?? null;
    // A change may have come while the file was read.
    if (isUnsaved(held)) {
      held.restart();
      return { ok: true, value: { ...held.asUnsaved(), foreign } };
    }
    drafts.hold(opened.value);
    return { ok: true, value: { ...opened.value, foreign } };
  }

  return {
    id: () => id,
    leave,
    text: async () => (id === null ? null : textOf(library, jobs, drafts, id)),
    rescue: () => drafts.rescue(),
    async unsaved() {
      const texts = await Promise.all(drafts.unsaved().map((draft) => storyText(jobs, draft.content().story, true)));
      return texts.filter((text) => text !== null);
    },
    calls: {
      ...heldCalls(library, drafts),
      'draft:open': (input) => open(input.id),
      'draft:close': async (input) => {
        if (input.id === id) leave();
        const held = drafts.get(input.id);
        await held?.rescue();
        drafts.forget(input.id, held);
        return {};
      },
      'draft:trash': async (input) => {
        const trashed = await library.trash(input.id);
        if (!trashed.ok) return trashed;
        drafts.forget(input.id, drafts.get(input.id));
        if (input.id === id) leave();
        return trashed;
      },
    },
    async leavingLibrary(use) {
      await drafts.rescue();
      if (drafts.unsaved().length > 0) return NOT_SAVED;
      const value = await use();
      leave();
      drafts.clear();
      return { ok: true, value };
    },
  };
}

/** Returns the text of a draft as its page has it; null where it cannot be had. */
async function textOf(
  library: Library,
  jobs: DraftSessionOptions['jobs'],
  drafts: HeldDrafts,
  id: DraftId,
): Promise<StoryText | null> {
  const held = drafts.get(id);
  const typed = held?.content().story;
  if (isUnsaved(held)) return storyText(jobs, held.content().story, true);
  const opened = await library.open(id);
  // Where the disk cannot be read, the text that was saved last is still here.
  const story = opened.ok ? opened.value.story : typed;
  return story ? storyText(jobs, story, false) : null;
}

/** Answers the calls of the draft that is open from what is held of it. */
const heldCalls = (
  library: Library,
  drafts: HeldDrafts,
): Pick<CallHandlers, 'draft:change' | 'draft:replace' | 'draft:flush' | 'draft:discard' | 'draft:keepAsNew'> => ({
  'draft:change': ({ id, after, change }) =>
    Promise.resolve({ isTaken: drafts.get(id)?.change(after, change) ?? false }),
  'draft:replace': ({ id, baseRevision, story, review }) => {
    const content = { story, review };
    (drafts.get(id) ?? drafts.hold({ id, revision: baseRevision, savedAt: UNKNOWN_TIME, ...content })).replace(content);
    return Promise.resolve({});
  },
  'draft:flush': async ({ id }) => drafts.get(id)?.flush() ?? { changes: 0, saved: NOT_OPEN },
  'draft:discard': ({ id }) => {
    drafts.discard(id);
    return Promise.resolve({});
  },
  'draft:keepAsNew': async ({ id }) => {
    const held = drafts.get(id);
    return held ? keepAsNew(library, id, held.content()) : NOT_OPEN;
  },
});
