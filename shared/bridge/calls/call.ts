import { z } from 'zod';

/** One call, as the schema of its input from the page and the schema of its answer. */
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

/** The schema of a call without input, or without output: the empty object. */
export const nothing = z.strictObject({});

/** Codes of a disk that failed. */
export const DISK_CODES = [
  'disk-full',
  'no-access',
  'read-only-disk',
  'in-use',
  'would-not-open',
  'disk-silent',
  'disk-error',
] as const;
