import type { KeptJobs } from '../jobs/process';
import { lineOf, readInput } from './input';
import { EXIT, type Output } from './output';
import { changeLine } from './changeLine';

/** How `stet diff` prints changes: as lines, or (`json`) as one JSON value. */
export interface DiffOptions {
  readonly json: boolean;
  /** Whether the lines are coloured. */
  readonly colour: boolean;
}

/** Prints the changes that lead from one input to another, a line each; or all of them as JSON. */
export async function diffCommand(
  [before, after]: readonly [string, string],
  { json, colour }: DiffOptions,
  jobs: KeptJobs,
  output: Output,
): Promise<number> {
  const reads = await Promise.all([before, after].map((input) => readInput(input, jobs)));
  const stories = reads.flatMap((read) => (read.ok ? [read.story] : []));
  for (const read of reads) for (const line of read.ok ? read.warnings : [read.message]) output.complain(line);
  const [a, b] = stories;
  if (stories.length < 2 || !a || !b) return EXIT.unreadable;
  const diff = await jobs.diffStories(a, b);
  if (!diff.ok) {
    output.complain(lineOf(after, `it could not be compared with ${before}: ${diff.message}`));
    return EXIT.unreadable;
  }
  const { changes } = diff;
  if (json) output.json({ changes });
  else
    for (const change of changes) {
      if (colour) output.colouredResult(changeLine(change, true));
      else output.result(changeLine(change, false));
    }
  return EXIT.done;
}
