import type { CallHandlers, CallOutput, ForeignEditOutcome } from '../../shared/bridge';
import { withChange, type DraftContent, type DraftId, type Story } from '../../shared/story';
import type { Library } from '../library';
import { within } from '../within';

/** How long a held draft may take to be saved, in milliseconds; where the disk does not answer it counts as unsaved. */
const RESCUE_MS = 5000;

type Save = CallHandlers['draft:save'];
type Hold = CallHandlers['paper:hold'];

/**
 * The content of the drafts that the page has or had open, as the page last reported it, so that it can be saved
 * without the page.
 */
export interface UnsavedDrafts {
  /** Opens a draft. Where the page's content of it cannot be saved, that is what is opened, as unsaved. */
  open(id: DraftId): Promise<CallOutput<'draft:open'>>;
  readonly hold: Hold;
  /** Lets a save of the page through, and takes what it saves. */
  save(input: Parameters<Save>[0], write: Save): ReturnType<Save>;
  /** Saves the drafts that are not saved, each as far as the disk takes it within five seconds. */
  rescue(): Promise<void>;
  /** What could not be saved. */
  unsaved(): ReadonlyMap<DraftId, Story>;
  /** The user lets go of what is unsaved of a draft, or has it elsewhere. */
  discard(id: DraftId): void;
  clear(): void;
}

interface Held {
  readonly id: DraftId;
  /** Of the text on disk. */
  revision: number;
  savedAt: string;
  content: DraftContent;
  isSaved: boolean;
  /** How many changes the page has sent since it opened the draft. */
  tellings: number;
  saving: Promise<unknown>;
  /** What became of another program's text when this one was saved without the page. */
  foreign: ForeignEditOutcome | null;
}

/** Holds nothing at first. */
export function openUnsavedDrafts(library: Library): UnsavedDrafts {
  const drafts = new Map<DraftId, Held>();
  let current: DraftId | null = null;

  function follow(held: Held, content: DraftContent, saved: ReturnType<Save>): ReturnType<Save> {
    Object.assign(held, { content, isSaved: false, saving: saved.catch(() => undefined) });
    return saved.then((result) => {
      if (result.ok) {
        const { revision, savedAt } = result.value;
        Object.assign(held, { revision, savedAt, isSaved: held.content === content });
      }
      return result;
    });
  }

  const rescueOne = (held: Held): Promise<void> => within(RESCUE_MS, saveHeld(held), undefined);

  async function saveHeld(held: Held): Promise<void> {
    // What the page itself had begun to save.
    await held.saving;
    if (held.isSaved) return;
    const { id, revision, content } = held;
    const writing = library.save(id, revision, content.story, content.review);
    // A fault of ours in saving must not keep the draft from being opened, nor Stet from ending; it stays unsaved.
    const saved = await follow(held, content, writing).catch(() => null);
    if (saved?.ok) held.foreign = saved.value.foreign;
  }

  /** What the page comes from is kept a while longer, since keys may have come while the next draft was read. */
  function moveTo(id: DraftId): void {
    for (const held of drafts.values()) if (held.isSaved && ![current, id].includes(held.id)) drafts.delete(held.id);
    current = id;
  }

  return {
    async open(id) {
      const told = drafts.get(id);
      if (told) await rescueOne(told);
      if (told && !told.isSaved) {
        moveTo(id);
        told.tellings = 0;
        const { revision, savedAt, content, foreign } = told;
        const whole = { recovered: null, foreign, isUnsaved: true, readOnlyReason: null };
        return { ok: true, value: { id, revision, savedAt, ...content, ...whole } };
      }
      const opened = await library.open(id);
      if (!opened.ok) return opened;
      moveTo(id);
      const { revision, savedAt, story, review } = opened.value;
      const content = { story, review };
      const saving = Promise.resolve();
      drafts.set(id, { id, revision, savedAt, content, isSaved: true, tellings: 0, saving, foreign: null });
      return { ok: true, value: { ...opened.value, foreign: told?.foreign ?? null } };
    },
    hold: ({ id, after, change }) => {
      const held = drafts.get(id);
      const content = held?.tellings === after ? withChange(held.content, change) : null;
      if (held && content) Object.assign(held, { content, isSaved: false, tellings: after + 1 });
      return Promise.resolve({ isHeld: content !== null });
    },
    save(input, write) {
      const held = drafts.get(input.id);
      return held ? follow(held, { story: input.story, review: input.review }, write(input)) : write(input);
    },
    async rescue() {
      // Side by side, so that one that the disk does not take keeps no other one waiting.
      await Promise.all([...drafts.values()].map(rescueOne));
    },
    unsaved: () =>
      new Map([...drafts.values()].flatMap((held) => (held.isSaved ? [] : [[held.id, held.content.story]]))),
    discard: (id) => void drafts.delete(id),
    clear: () => drafts.clear(),
  };
}
