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

/** The texts of one photo, plain and in the order in which they are read. A text that is added here is one everywhere. */
export const photoTextsShape = {
  caption: z.string(),
  credit: z.string(),
  altText: z.string(),
  source: z.string(),
} as const;
/** The fields of one photo, in a figure or in a gallery. */
export const photoFieldsShape = { photo: photoSourceSchema, ...photoTextsShape } as const;

/** The name of a text of a photo, as `caption`. */
export type PhotoTextName = keyof typeof photoTextsShape;
/** The texts of a photo; those that it has not are empty. */
export type PhotoTexts = Readonly<Record<PhotoTextName, string>>;
/** The names of a photo's texts, in the order in which they are read. */
// `Object.keys` is not typed by its object.
export const PHOTO_TEXTS = Object.keys(photoTextsShape) as readonly PhotoTextName[];

/** Returns a value for each text of a photo. */
export const forPhotoTexts = <T>(valueOf: (name: PhotoTextName) => T): Readonly<Record<PhotoTextName, T>> =>
  // `Object.fromEntries` forgets the names of the keys, which are those of the shape.
  Object.fromEntries(PHOTO_TEXTS.map((name) => [name, valueOf(name)])) as Record<PhotoTextName, T>;

/** The texts of a photo of which nothing is known. */
export const NO_PHOTO_TEXTS: PhotoTexts = forPhotoTexts(() => '');

/** Returns the texts of a photo, with those of `second` where it has none. */
export const photoTextsOr = (first: PhotoTexts, second: Partial<PhotoTexts>): PhotoTexts =>
  forPhotoTexts((name) => first[name] || (second[name] ?? ''));
