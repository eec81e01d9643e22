import type { Change } from '../../../shared/compare';

/** What the desk and the checks keep beside the story, and an address that an export froze: nobody reviews these. */
const NOT_TOLD: ReadonlySet<string | number | undefined> = new Set(['noteToDesk', 'ignoredChecks', 'slug']);

/** Whether a change is of the story itself. Footnotes that follow their marks elsewhere are no change of their own. */
export const isTold = (change: Change): boolean =>
  !NOT_TOLD.has(change.after.path[0]) && !(change.kind === 'moved' && change.after.path.at(-1) === 'notes');
