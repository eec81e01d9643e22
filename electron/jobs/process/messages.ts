import { z } from 'zod';
import { jobTable, type JobInput, type JobName } from '../jobTable';

/** Has a process load what reads files before there is one to read; it has no answer. */
export const PREPARE = { kind: 'prepare' } as const;
/** The form of `PREPARE`. */
export const prepareSchema = z.strictObject({ kind: z.literal(PREPARE.kind) });

/** One job that main asks of the utility process, identified by `kind`, with what that kind is asked. */
export type JobRequest<N extends JobName = JobName> = { readonly kind: N } & JobInput<N>;

const NAMES = Object.keys(jobTable) as readonly JobName[];
const requestSchema = z.looseObject({ kind: z.enum(NAMES) });

/** Parses a request into the kind of work and what it is asked; throws where it does not fit the table of jobs. */
export function parseRequest(raw: unknown): { readonly kind: JobName; readonly input: JobInput<JobName> } {
  const { kind, ...input } = requestSchema.parse(raw);
  return { kind, input: jobTable[kind].input.parse(input) };
}

/** What the utility process sends: progress, as often as it likes, and one answer. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.int().nonnegative(), total: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('answer'), answer: z.unknown() }),
  z.strictObject({ kind: z.literal('crash'), message: z.string() }),
]);
/** One message of the utility process about its job: progress, the answer, or the error that it crashed with. */
export type JobMessage = z.infer<typeof messageSchema>;
