/** Exit codes that scripts rely on (DESIGN.md, "Command line"). */
export const EXIT = { done: 0, wrongUsage: 1, unreadable: 2, checksFoundErrors: 3 } as const;

/** Where a command tells what it did: results on stdout, faults and warnings on stderr, a line each. */
export interface Output {
  result(line: string): void;
  complain(line: string): void;
}

/** The process's own streams. A reader that goes away (`| head`) ends the command quietly. */
export function processOutput(): Output {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(EXIT.done);
    });
  }
  return {
    result: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  };
}

/** What is a line of its own on a terminal even where a headline or a file name holds line ends or control characters. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
