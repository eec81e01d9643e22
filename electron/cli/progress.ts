import type { Output } from './output';

/** Shows which of several inputs a command is at, and counts at the end how many it came through with. */
export interface Progress {
  begin(input: string): void;
  end(done: number): void;
}

/**
 * Returns the progress of a command through its inputs: a line for each on a terminal, and at the end, where some failed,
 * one line with how many. With one input it is silent.
 */
export function progressThrough(inputs: readonly string[], output: Output, isTerminal: boolean): Progress {
  const count = inputs.length;
  let at = 0;
  return {
    begin(input) {
      at += 1;
      if (count > 1 && isTerminal) output.complain(`[${at}/${count}] ${input}`);
    },
    end(done) {
      if (count > 1 && done < count) output.complain(`${done} of ${count} inputs done; ${count - done} not.`);
    },
  };
}
