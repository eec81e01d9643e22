import { z } from 'zod';
import { anchorSchema, draftIdSchema, type DraftId } from '../../../shared/story';
import type { Remarkable } from './commentTarget';

/** Comments and replies that nobody has sent: what on, by draft; what was typed, by the id of the draft or thread. */
export interface Unsent {
  readonly pending: ReadonlyMap<DraftId, Remarkable>;
  readonly texts: ReadonlyMap<string, string>;
}

const unsentSchema = z.strictObject({
  pending: z.array(
    z.tuple([draftIdSchema, z.strictObject({ anchors: z.tuple([anchorSchema], anchorSchema), quote: z.string() })]),
  ),
  texts: z.array(z.tuple([z.string(), z.string()])),
});

/** They are nobody else's yet, so they are in no draft and no package: the page's own store keeps them, below STET_HOME. */
const NAME = 'unsent-comments';

/** What was being written when Stet was last left; nothing where that cannot be read. */
export function unsentBefore(): Unsent {
  const { data } = unsentSchema.safeParse(stored());
  return { pending: new Map(data?.pending), texts: new Map(data?.texts) };
}

/** Keeps what is being written; a comment that nothing was typed for yet is not kept. */
export function keepUnsent({ pending, texts }: Unsent): void {
  const begun = [...pending].filter(([draft]) => texts.has(draft));
  if (texts.size === 0) localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, JSON.stringify({ pending: begun, texts: [...texts] }));
}

function stored(): unknown {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? 'null') as unknown;
  } catch {
    return null; // Words of a Stet that wrote them otherwise, or no store at all: nothing is being written then.
  }
}
