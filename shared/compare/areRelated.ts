import type { Story } from '../story';
import { wordsIn } from './wordsIn';

/** Words in a row that two stories hardly share by chance. */
const RUN = 4;
/** Runs below which a story is too short to be told from another. */
const FEWEST_RUNS = 20;
/** Share of the shorter story's runs that copies have in common, also where one was largely written anew. */
const LEAST_SHARED = 0.05;

/**
 * Whether two stories can be copies of one: the shorter has at least one in twenty of its runs of four words from the
 * other. True also where either has too few words to tell.
 */
export function areRelated(one: Story, other: Story): boolean {
  const [a, b] = [runsOf(one), runsOf(other)];
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size < FEWEST_RUNS) return true;
  const shared = [...few].filter((run) => many.has(run)).length;
  return shared >= LEAST_SHARED * few.size;
}

function runsOf({ headline, lead, body }: Story): ReadonlySet<string> {
  const text = [headline, lead, wordsIn(body)].join(' ').normalize('NFC').toLowerCase();
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' ')));
}
