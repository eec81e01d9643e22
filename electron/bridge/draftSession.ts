import { failure, type DomainHandlers } from '../../shared/bridge';
import type { DraftId, Story } from '../../shared/story';
import type { Jobs } from '../jobs';
import type { Library } from '../library';
import { openUnsavedDrafts } from './unsavedDrafts';

/** A story as a text file. */
export interface StoryText {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Whether the library has an older text of it. */
  readonly isUnsaved: boolean;
}

/**
 * The draft that the page has open, which it returns to after a crash, and its content as the page last reported it.
 */
export interface DraftSession {
  readonly id: () => DraftId | null;
  /** The page goes on without that draft. */
  readonly leave: () => void;
  /** Returns that draft's text; null where none is open or its text cannot be had. */
  text(): Promise<StoryText | null>;
  /** Saves what the page reported and went away without having saved. */
  rescue(): Promise<void>;
  /** What could not be saved. */
  unsaved(): Promise<readonly StoryText[]>;
  readonly calls: DomainHandlers<'paper'>;
  /** Draft calls that follow what is opened and saved. */
  follow(handlers: DomainHandlers<'draft'>): DomainHandlers<'draft'>;
  /** Library calls after which nothing of the library that was left is on the paper. */
  followLibrary(handlers: DomainHandlers<'library'>): DomainHandlers<'library'>;
}

/**
 * Starts with the draft `first`, which the page has yet to open; null for none. `onForeign` is notified when another program
 * changes the file of the draft that is open.
 */
export function createDraftSession(
  library: Library,
  jobs: Jobs,
  onForeign: (id: DraftId) => void,
  first: DraftId | null = null,
): DraftSession {
  const held = openUnsavedDrafts(library);
  let id = first;
  /** The number of the last call to open a draft. */
  let asked = 0;
  let unwatch = (): void => undefined;
  const leave = (): void => {
    id = null;
    unwatch();
  };

  async function textOf(story: Story, isUnsaved: boolean): Promise<StoryText | null> {
    const built = await jobs.exportStory({ story, photos: new Map(), formats: ['txt'] }, () => undefined);
    const [file] = built.ok ? built.files : [];
    return file ? { fileName: file.path, bytes: file.bytes, isUnsaved } : null;
  }

  /** Opens another library once all that was typed is on disk; nothing of the one that was left is on the paper then. */
  async function leavingLibrary<A extends { readonly ok: boolean }>(use: () => Promise<A>) {
    await held.rescue();
    if (held.unsaved().size > 0) return failure('disk-error', 'What was typed last is not saved yet.');
    const used = await use();
    if (used.ok) {
      leave();
      held.clear();
    }
    return used;
  }

  return {
    id: () => id,
    leave,
    async text() {
      if (id === null) return null;
      const unsaved = held.unsaved().get(id);
      if (unsaved) return textOf(unsaved, true);
      const opened = await library.open(id);
      return opened.ok ? textOf(opened.value.story, false) : null;
    },
    rescue: () => held.rescue(),
    async unsaved() {
      const texts = await Promise.all([...held.unsaved().values()].map((story) => textOf(story, true)));
      return texts.filter((text) => text !== null);
    },
    calls: {
      'paper:hold': held.hold,
      'paper:discard': (input) => {
        held.discard(input.id);
        return Promise.resolve({});
      },
    },
    follow: (handlers) => ({
      ...handlers,
      'draft:open': async (input) => {
        asked += 1;
        const turn = asked;
        const opened = await held.open(input.id);
        // The page shows what it asked for last, whichever draft the disk gives first.
        if (!opened.ok || turn !== asked) return opened;
        ({ id } = input);
        unwatch();
        unwatch = library.watch(input.id, () => onForeign(input.id));
        return opened;
      },
      'draft:save': (input) => held.save(input, handlers['draft:save']),
      'draft:trash': async (input) => {
        const trashed = await handlers['draft:trash'](input);
        if (trashed.ok && input.id === id) leave();
        return trashed;
      },
    }),
    followLibrary: (handlers) => ({
      ...handlers,
      'library:use': (input) => leavingLibrary(() => handlers['library:use'](input)),
      'library:useDefault': (input) => leavingLibrary(() => handlers['library:useDefault'](input)),
    }),
  };
}
