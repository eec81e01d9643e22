import { z } from 'zod';
import { photoNameSchema, storySchema } from '../../../shared/story';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const texts = z.array(z.string()).readonly();
const failed = z.strictObject({ ok: z.literal(false), code: z.string(), message: z.string(), about: z.string() });

/** What main asks of the utility process. */
export const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('readArticle'), bytes }),
  z.strictObject({ kind: z.literal('readPhotoDetails'), bytes }),
  z.strictObject({
    kind: z.literal('exportStory'),
    story: storySchema,
    photos: z.array(z.tuple([photoNameSchema, bytes])).readonly(),
    formats: z.array(z.enum(['html', 'docx'])).readonly(),
  }),
  z.strictObject({ kind: z.literal('htmlFragment'), story: storySchema }),
]);
export type JobRequest = z.infer<typeof requestSchema>;

/** What each kind of work answers with. */
export const answerSchemas = {
  readArticle: z.union([
    z.strictObject({
      ok: z.literal(true),
      story: storySchema,
      rows: z.array(z.strictObject({ field: z.string(), text: z.string() })).readonly(),
      photoFileNames: texts,
    }),
    failed,
  ]),
  readPhotoDetails: z.strictObject({
    caption: z.string(),
    credit: z.string(),
    altText: z.string(),
    source: z.string(),
  }),
  exportStory: z.union([
    z.strictObject({
      ok: z.literal(true),
      files: z.array(z.strictObject({ path: z.string(), bytes })).readonly(),
      missingPhotos: texts,
    }),
    failed,
  ]),
  htmlFragment: z.union([z.strictObject({ ok: z.literal(true), html: z.string(), text: z.string() }), failed]),
} as const;

/** What the utility process sends: progress, as often as it likes, and one answer. */
export const messageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.number().int(), total: z.number().int() }),
  z.strictObject({ kind: z.literal('answer'), answer: z.unknown() }),
  z.strictObject({ kind: z.literal('crash'), message: z.string() }),
]);
export type JobMessage = z.infer<typeof messageSchema>;
