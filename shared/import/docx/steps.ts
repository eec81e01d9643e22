import type { DocxRevision, Reading } from './document';

/** The changes that somebody made at one time, and all that were made before. */
export interface Step {
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly isApplied: Reading;
  /** Times of this author that became one with this step, and times of other authors that did; both are 0 for most. */
  readonly joined: { readonly times: number; readonly others: number };
}

/** A draft keeps its newest fifty versions. */
const MOST_STEPS = 40;
/** Characters of all steps together, since each is a whole story. */
const MOST_LETTERS = 4_000_000;

/**
 * Returns the way from a document without its changes to the document with all of them: a step for each time and
 * author, oldest first; where there are too many, steps of one author that follow on each other become one, then any.
 * Changes without a date come last, at `now`. `letters` is how long the document is.
 */
export function stepsOf(revisions: readonly DocxRevision[], now: string, letters: number): readonly Step[] {
  const keys = new Map<string, { readonly by: string; readonly at: string; readonly keys: readonly string[] }>();
  for (const revision of revisions) {
    const key = keyOf(revision);
    keys.set(key, { by: revision.by, at: revision.at === '' ? now : revision.at, keys: [key] });
  }
  let steps = [...keys.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const most = Math.max(1, Math.min(MOST_STEPS, Math.floor(MOST_LETTERS / Math.max(1, letters))));
  for (const isAlike of [true, false])
    while (steps.length > most) {
      const joined = joinedOnce(steps, steps.length - most, isAlike);
      if (joined.length === steps.length) break;
      steps = joined;
    }
  const applied = new Set<string>();
  return steps.map(({ by, at, keys: own }) => {
    for (const key of own) applied.add(key);
    const soFar = new Set(applied);
    const others = own.filter((key) => keys.get(key)?.by !== by).length;
    const joined = { times: own.length - 1 - others, others };
    return { by, at, isApplied: (revision) => soFar.has(keyOf(revision)), joined };
  });
}

const keyOf = ({ by, at }: DocxRevision): string => `${at} ${by}`;

interface Group {
  readonly by: string;
  readonly at: string;
  readonly keys: readonly string[];
}

/** Joins pairs of neighbours, as many as there are too many. */
function joinedOnce(steps: readonly Group[], tooMany: number, isAlike: boolean): Group[] {
  const result: Group[] = [];
  let left = tooMany;
  for (let at = 0; at < steps.length; at += 1) {
    const [one, next] = [steps[at], steps[at + 1]];
    if (!one) continue;
    if (next && left > 0 && (!isAlike || one.by === next.by)) {
      result.push({ by: next.by, at: next.at, keys: [...one.keys, ...next.keys] });
      left -= 1;
      at += 1;
    } else result.push(one);
  }
  return result;
}
