import type { DomainHandlers } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import type { Jobs } from '../jobs';
import type { Library } from '../library';

/** A story as a text file. */
export interface StoryText {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Which draft the page has open: what it comes back to after a crash. */
export interface OnPaper {
  readonly id: () => DraftId | null;
  /** What that draft says, as it is on disk; null where none is open or it cannot be told. */
  text(): Promise<StoryText | null>;
  /** Draft calls that follow what is opened. */
  follow(handlers: DomainHandlers<'draft'>): DomainHandlers<'draft'>;
  /** Library calls after which nothing of the library that was left is on the paper. */
  followLibrary(handlers: DomainHandlers<'library'>): DomainHandlers<'library'>;
}

/** Starts with no draft open. `onForeign` is told when another program changes the file of the one that is. */
export function followPaper(library: Library, jobs: Jobs, onForeign: (id: DraftId) => void): OnPaper {
  let id: DraftId | null = null;
  let unwatch = (): void => undefined;
  const leave = (): void => {
    id = null;
    unwatch();
  };
  return {
    id: () => id,
    async text() {
      const opened = id === null ? null : await library.open(id);
      if (!opened?.ok) return null;
      const order = { story: opened.value.story, photos: new Map(), formats: ['txt'] } as const;
      const built = await jobs.exportStory(order, () => undefined);
      const [file] = built.ok ? built.files : [];
      return file ? { fileName: file.path, bytes: file.bytes } : null;
    },
    follow: (handlers) => ({
      ...handlers,
      'draft:open': async (input) => {
        const opened = await handlers['draft:open'](input);
        if (!opened.ok) return opened;
        ({ id } = input);
        unwatch();
        unwatch = library.watch(input.id, () => onForeign(input.id));
        return opened;
      },
      'draft:trash': (input) => {
        if (input.id === id) leave();
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
