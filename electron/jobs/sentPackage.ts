import { z } from 'zod';
import { parseVersionName, type StetPackage } from '../../shared/package';
import { draftIdSchema, photoNameSchema } from '../../shared/story';

/** Bytes of a file on their way between the processes. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** Photos on their way between the processes, as a list. */
export const photos = z.array(z.tuple([photoNameSchema, bytes])).readonly();

/** A package on its way between the processes, its maps as lists. */
export const packSchema = z.strictObject({
  draftId: draftIdSchema.nullable(),
  madeAt: z.string(),
  draftFile: bytes,
  photos,
  versions: z.array(z.tuple([z.string().refine((name) => parseVersionName(name) !== null), bytes])).readonly(),
});
/** A package in the form in which it is sent between processes. */
export type SentPackage = z.infer<typeof packSchema>;

/** Returns a package in the form in which it is sent between processes. */
export const packToSent = (pack: StetPackage): SentPackage => ({
  ...pack,
  photos: [...pack.photos],
  versions: [...pack.versions],
});
/** Returns a package as it was before `packToSent`. */
export const sentToPack = (sent: SentPackage): StetPackage => ({
  ...sent,
  photos: new Map(sent.photos),
  versions: new Map(sent.versions),
});
