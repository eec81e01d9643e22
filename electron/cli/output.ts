import { FORMAT_CHARACTERS, printable } from '../../shared/text';

/** Exit codes that scripts rely on (DESIGN.md, "Command line"). */
export const EXIT = { done: 0, wrongUsage: 1, unreadable: 2, checksFoundErrors: 3 } as const;

/** An input that came to nothing, and the line that was printed of it. */
export interface FailedInput {
  readonly input: string;
  readonly message: string;
}

/** Where a command reports what it did. What it prints holds no control or format characters, wherever its words came from. */
export interface Output {
  /** Prints a line on stdout: a text, or cells with a tab between them. */
  result(line: string | readonly string[]): void;
  /** Prints a line on stdout whose colours are kept. Its words must have been through `printable`. */
  colouredResult(line: string): void;
  /** Prints a value on stdout as JSON. */
  json(value: unknown): void;
  /** Prints a line on stderr: a fault or a warning. */
  complain(line: string): void;
}

/** The process's own streams, and whether stdout took everything so far. */
export interface ProcessOutput extends Output {
  readonly hasLostResults: () => boolean;
}

/**
 * Returns the process's own streams. A reader that goes away (`| head`) ends the command quietly; where stdout fails
 * otherwise (a full disk), that is reported once on stderr and the command goes on with its work.
 */
export function processOutput(): ProcessOutput {
  let lost = false;
  const print = (stream: NodeJS.WriteStream, text: string): void => {
    try {
      stream.write(text);
    } catch (error) {
      fail(stream, error as NodeJS.ErrnoException); // Node's own streams throw errors of the system alone.
    }
  };
  const complain = (line: string): void => print(process.stderr, `${printable(line)}\n`);
  const fail = (stream: NodeJS.WriteStream, { code }: NodeJS.ErrnoException): void => {
    if (code === 'EPIPE') process.exit(EXIT.done);
    // There is nowhere to report that stderr itself takes nothing.
    if (stream === process.stderr || lost) return;
    lost = true;
    complain(`The results could not be printed (${code ?? 'unknown error'}).`);
  };
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => fail(stream, error));
  const result = (line: string): void => print(process.stdout, `${line}\n`);
  return {
    result: (line) => result((typeof line === 'string' ? [line] : line).map(printable).join('\t')),
    colouredResult: result,
    json: (value) => result(printableJson(value)),
    complain,
    hasLostResults: () => lost,
  };
}

/** Returns a value as indented JSON in which control and format characters are escaped, so that none is lost. */
function printableJson(value: unknown): string {
  const escape = (found: string): string =>
    Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
      '',
    );
  const json = JSON.stringify(value, null, 2);
  // The line ends are those of the indentation: JSON has no others.
  return json.replace(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/gu, escape).replace(FORMAT_CHARACTERS, escape);
}
