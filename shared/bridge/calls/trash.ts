import { z } from 'zod';
import { draftIdSchema } from '../../story';
import { outcome } from '../outcome';
import { call, nothing, DISK_CODES } from './call';
import { draftCardSchema } from './draft';

/** A draft in the trash, as it is listed. */
export const trashedCardSchema = draftCardSchema.extend({ trashedAt: z.iso.datetime({ offset: true }) });
/** One draft in the trash as it is listed: its card on the desk, and when it was moved there (ISO 8601). */
export type TrashedCard = z.infer<typeof trashedCardSchema>;

/** Calls of the trash; `draft:trash` and `draft:restore` move a draft there and back. */
export const trashCalls = {
  /** Drafts in the trash that hold every word of `query` (as `draft:list` searches), the latest to go there first; `total` counts all. */
  'trash:list': call(
    z.strictObject({ query: z.string().max(500) }),
    z.strictObject({ drafts: z.array(trashedCardSchema).readonly(), total: z.number().int() }),
  ),
  /** Deletes a draft in the trash with its photos and versions. Nothing brings it back. */
  'trash:delete': call(z.strictObject({ id: draftIdSchema }), outcome(nothing, ['draft-missing', ...DISK_CODES])),
  /** Answers once the drafts that have been in the trash for 30 days are deleted, where the settings ask for that, with their number; with 0 from the second call on. */
  'trash:emptied': call(nothing, z.strictObject({ count: z.number().int().nonnegative() })),
};
