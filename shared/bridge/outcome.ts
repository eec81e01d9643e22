import { z } from 'zod';

/** Why a call did not do what was asked: a code to act on, one plain English sentence, and the file or draft it is about. */
export interface Failure<C extends string = string> {
  readonly ok: false;
  readonly code: C;
  readonly message: string;
  readonly about: string;
}

/** Makes a failure of a code, one plain English sentence, and the file or draft that it is about. */
export const failure = <const C extends string>(code: C, message: string, about = ''): Failure<C> => ({
  ok: false,
  code,
  message,
  about,
});

/** The answer to a call that a user's situation can make fail: the value, or the failure. */
export const outcome = <V extends z.ZodType, const C extends readonly [string, ...string[]]>(value: V, codes: C) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), code: z.enum(codes), message: z.string().min(1), about: z.string() }),
  ]);
