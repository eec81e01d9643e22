import type { CallHandlers, CallOutput, DomainHandlers } from '../../shared/bridge';
import { withChange, type DraftContent, type DraftId, type Story } from '../../shared/story';
import type { Jobs } from '../jobs';
import type { Library } from '../library';

/** A story as a text file. */
export interface StoryText {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Which draft the page has open, and what it has told of it: what it comes back to after a crash. */
export interface OnPaper {
  readonly id: () => DraftId | null;
  /** What that draft says; null where none is open or it cannot be told. */
  text(): Promise<StoryText | null>;
  /** Saves what the page told and went away without having saved. */
  rescue(): Promise<void>;
  readonly calls: DomainHandlers<'paper'>;
  /** Draft calls that follow what is opened and saved. */
  follow(handlers: DomainHandlers<'draft'>): DomainHandlers<'draft'>;
  /** Library calls after which nothing of the library that was left is on the paper. */
  followLibrary(handlers: DomainHandlers<'library'>): DomainHandlers<'library'>;
}

/** The draft on the paper, as the page told it last. */
interface Held {
  readonly id: DraftId;
  /** Of the text on disk. */
  revision: number;
  savedAt: string;
  content: DraftContent;
  isSaved: boolean;
  /** How many changes the page has told. */
  tellings: number;
}

type Save = CallHandlers['draft:save'];

/** Starts with no draft open. `onForeign` is told when another program changes the file of the one that is. */
export function followPaper(library: Library, jobs: Jobs, onForeign: (id: DraftId) => void): OnPaper {
  let held: Held | null = null;
  let saving: Promise<unknown> = Promise.resolve();
  let unwatch = (): void => undefined;
  const leave = (): void => {
    held = null;
    unwatch();
  };

  function save(input: Parameters<Save>[0], write: Save): ReturnType<Save> {
    const { id, story, review } = input;
    const content = { story, review };
    if (held?.id === id) Object.assign(held, { content, isSaved: false });
    const saved = write(input).then((result) => {
      if (result.ok && held?.id === id) {
        const { revision, savedAt } = result.value;
        Object.assign(held, { revision, savedAt, isSaved: held.content === content });
      }
      return result;
    });
    saving = saved.catch(() => undefined);
    return saved;
  }

  async function rescue(): Promise<void> {
    // What the page itself had begun to save.
    await saving;
    if (!held || held.isSaved) return;
    const { id, revision, content } = held;
    await save({ id, baseRevision: revision, ...content }, ({ baseRevision, story, review }) =>
      library.save(id, baseRevision, story, review),
    );
  }

  async function open(id: DraftId): Promise<CallOutput<'draft:open'>> {
    if (held?.id === id) await rescue();
    const unsaved = held?.id === id && !held.isSaved ? held : null;
    const opened = await library.open(id);
    if (!unsaved) {
      if (!opened.ok) return opened;
      const { revision, savedAt, story, review } = opened.value;
      held = { id, revision, savedAt, content: { story, review }, isSaved: true, tellings: 0 };
      return opened;
    }
    held = { ...unsaved, tellings: 0 };
    const { revision, savedAt, content } = unsaved;
    const found = opened.ok ? opened.value : { id, recovered: null, readOnlyReason: null };
    return { ok: true, value: { ...found, revision, savedAt, ...content, isUnsaved: true } };
  }

  async function unsavedOrSaved(): Promise<Story | null> {
    if (!held) return null;
    if (!held.isSaved) return held.content.story;
    const opened = await library.open(held.id);
    return opened.ok ? opened.value.story : null;
  }

  return {
    id: () => held?.id ?? null,
    async text() {
      const story = await unsavedOrSaved();
      if (!story) return null;
      const built = await jobs.exportStory({ story, photos: new Map(), formats: ['txt'] }, () => undefined);
      const [file] = built.ok ? built.files : [];
      return file ? { fileName: file.path, bytes: file.bytes } : null;
    },
    rescue,
    calls: {
      'paper:hold': ({ id, after, change }) => {
        const content = held?.id === id && held.tellings === after ? withChange(held.content, change) : null;
        if (held && content) Object.assign(held, { content, isSaved: false, tellings: after + 1 });
        return Promise.resolve({ isHeld: content !== null });
      },
    },
    follow: (handlers) => ({
      ...handlers,
      'draft:open': async (input) => {
        const opened = await open(input.id);
        if (!opened.ok) return opened;
        unwatch();
        unwatch = library.watch(input.id, () => onForeign(input.id));
        return opened;
      },
      'draft:save': (input) => save(input, handlers['draft:save']),
      'draft:trash': (input) => {
        if (input.id === held?.id) leave();
        return handlers['draft:trash'](input);
      },
    }),
    followLibrary: (handlers) => ({
      ...handlers,
      'library:use': async (input) => {
        const used = await handlers['library:use'](input);
        if (used.ok) leave();
        return used;
      },
    }),
  };
}
