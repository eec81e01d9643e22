import type { Change, Path } from './change';

/**
 * Where a change is, in words for a person who knows the story's fields: "headline", "body 4", "body 4 caption",
 * counted from 1. Refers to the later story, or of the earlier one where the later does not hold the thing.
 */
export function placeOf(change: Change): string {
  if (change.of !== 'item') return told(change.after.path);
  const at = change.after.at ?? change.before.at ?? 0;
  return told([...(change.after.at === null ? change.before : change.after).path, at]);
}

const told = (path: Path): string =>
  path
    .filter((step) => step !== 'content')
    .map((step) => (typeof step === 'number' ? step + 1 : step))
    .join(' ');
