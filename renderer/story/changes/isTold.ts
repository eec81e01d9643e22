import type { Change } from '../../../shared/compare';

/** What the desk and the checks keep beside the story, and an address that an export froze: nobody reviews these. */
const NOT_TOLD: ReadonlySet<string | number | undefined> = new Set(['noteToDesk', 'ignoredChecks', 'slug']);

/** Whether a change is of the story itself. */
export const isTold = (change: Change): boolean => !NOT_TOLD.has(change.after.path[0]);
