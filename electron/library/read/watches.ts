import type { DraftId } from '../../../shared/story';
import type { Library } from '../contract';
import type { OpenLibrary } from '../operations';
import { watchDraft, type Watching } from './watchDraft';

/** The drafts of an open library that are watched for what other programs do to them. */
export interface Watches {
  readonly watch: Library['watch'];
  /** Stops watching a draft's folder; returns a function that watches it again. */
  readonly pause: (id: DraftId) => () => void;
}

/** No draft is watched at first. */
export function createWatches({ folders, draftIndex, turns }: OpenLibrary): Watches {
  const watches = new Map<DraftId, Set<Watching>>();
  return {
    watch(id, onForeign) {
      const watching = watchDraft({
        folder: folders.draft(id),
        entry: () => draftIndex.get(id),
        inTurn: (look) => turns.here(id, look),
        onForeign,
      });
      watches.set(id, (watches.get(id) ?? new Set()).add(watching));
      return () => {
        watching.end();
        watches.get(id)?.delete(watching);
      };
    },
    pause(id) {
      const resumes = [...(watches.get(id) ?? [])].map((one) => one.pause());
      return () => {
        for (const resume of resumes) resume();
      };
    },
  };
}
