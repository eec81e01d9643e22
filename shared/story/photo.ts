import { z } from 'zod';
import { webUrlSchema } from './linkUrl';

/** Name of a photo inside its draft folder: `<sha-256 hex of the bytes>.<ext>`. Never a path. */
export const photoNameSchema = z
  .string()
  .regex(/^[0-9a-f]{64}\.(jpg|png|webp|gif|avif)$/)
  .brand<'PhotoName'>();
/** The name of a photo in its draft, made from the hash of its bytes: equal bytes have equal names. */
export type PhotoName = z.infer<typeof photoNameSchema>;

/**
 * The photo of a figure: in the draft's folder, known only by its file name in the text, or on a web page that it was
 * pasted from and never fetched unless the user asks for that one.
 */
export const photoSourceSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('held'), name: photoNameSchema }),
    z.strictObject({ kind: z.literal('missing'), fileName: z.string().min(1) }),
    z.strictObject({ kind: z.literal('remote'), url: webUrlSchema }),
  ])
  .readonly();
/** Where a photo is: in the draft (`held`), known only by a file name (`missing`), or on the web (`remote`). */
export type PhotoSource = z.infer<typeof photoSourceSchema>;

/** The fields of one photo, in a figure or in a gallery; all but `photo` are plain text. */
export const photoFieldsShape = {
  photo: photoSourceSchema,
  caption: z.string(),
  credit: z.string(),
  altText: z.string(),
  source: z.string(),
} as const;
