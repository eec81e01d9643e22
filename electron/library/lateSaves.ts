import type { SavedDraft } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import { within } from '../within';
import { DISK_SILENT } from '../disk';

type Saved = SavedDraft;

/** Answers saves within a bound, also where the disk does not, and never has two saves of one draft under way. */
export interface LateSaves {
  /**
   * Runs `write` on the revision that the caller's text was made from. A save that the disk has not answered within the
   * bound is reported as `disk-silent` and goes on. The next save on the same `base` first waits for that one, within the
   * bound again, and then writes on the revision that it made, of which its caller never heard.
   */
  save(id: DraftId, base: number, write: (revision: number) => Promise<Saved>): Promise<Saved>;
}

/** A save that was reported as silent. */
interface Late {
  /** Revision that its caller knows. */
  readonly base: number;
  readonly saving: Promise<Saved>;
  /** What saves before it made of `base`; it holds where this one fails. Null for nothing. */
  readonly made: Extract<Saved, { readonly ok: true }>['value'] | null;
}

/** No save is under way at first. `ms` is the bound of each wait. */
export function createLateSaves(ms: number): LateSaves {
  const late = new Map<DraftId, Late>();
  return {
    async save(id, base, write) {
      const before = late.get(id);
      const isSameText = before?.base === base;
      // A fault of ours in the earlier save was thrown at nobody; this save meets it again.
      const earlier = isSameText
        ? await within(
            ms,
            before.saving.catch(() => null),
            DISK_SILENT,
          )
        : null;
      if (earlier === DISK_SILENT) return DISK_SILENT;
      const made = earlier?.ok ? earlier.value : isSameText ? before.made : null;
      const saving = write(made?.revision ?? base).then((saved) =>
        saved.ok
          ? { ...saved, value: { ...saved.value, foreign: saved.value.foreign ?? made?.foreign ?? null } }
          : saved,
      );
      const saved = await within(ms, saving, DISK_SILENT);
      if (saved === DISK_SILENT) late.set(id, { base, saving, made });
      // Until a save comes through, the caller knows of no newer revision than its base.
      else if (saved.ok || !made) late.delete(id);
      return saved;
    },
  };
}
