import type { z } from 'zod';
import { calls, type CallHandlers } from '../../shared/bridge';

interface Spec {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/**
 * Answers one call of the table: its input (an object, or its JSON) and its answer are checked against it. Throws for a
 * name that is not in it.
 */
export async function answerCall(handlers: CallHandlers, name: string, input: unknown): Promise<unknown> {
  const spec: Spec | undefined = Object.hasOwn(calls, name) ? calls[name as keyof CallHandlers] : undefined;
  if (!spec) throw new Error(`${name}: there is no such call`);
  // The table pairs each schema with its handler's input type; a look-up by name cannot show that to the compiler.
  const handle = handlers[name as keyof CallHandlers] as (input: unknown) => Promise<unknown>;
  const given = typeof input === 'string' ? fromJson(name, input) : input;
  return spec.output.parse(await handle(spec.input.parse(given)));
}

/**
 * Parses a text of JSON. The error of one that is none does not repeat its words, as that of `JSON.parse` does: it is
 * logged.
 */
function fromJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${name}: refused, its input is not JSON`);
  }
}
