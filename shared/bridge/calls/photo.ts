import { z } from 'zod';
import { draftIdSchema, photoNameSchema, photoTextsShape, webUrlSchema } from '../../story';
import { outcome } from '../outcome';
import { call, DISK_CODES, nothing } from './call';

/**
 * A photo that a draft has taken in, with the texts that its XMP or IPTC contains; those that it does not are empty.
 */
export const addedPhotoSchema = z.strictObject({
  name: photoNameSchema,
  /** The file's name when it was taken in. */
  fileName: z.string(),
  ...photoTextsShape,
});
/** A photo that a draft has taken in: its name there, the file it came from, and the texts of its metadata. */
export type AddedPhoto = z.infer<typeof addedPhotoSchema>;

const PHOTO_CODES = ['not-a-photo', 'photo-too-large', 'empty-file', 'file-unreadable', ...DISK_CODES] as const;
const FETCH_CODES = ['fetch-refused', 'fetch-failed', 'fetch-too-slow', 'fetch-cancelled'] as const;

/** Calls that take photos into a draft. */
export const photoCalls = {
  /** Takes the bytes of a dropped or pasted photo into a draft; caption and credit come from its XMP or IPTC. */
  'photo:add': call(
    z.strictObject({ id: draftIdSchema, fileName: z.string().max(1000), bytes: z.instanceof(Uint8Array) }),
    outcome(addedPhotoSchema, ['draft-missing', ...PHOTO_CODES]),
  ),
  /**
   * Takes in the picture that pasted HTML names by a `file:` address, which is how Word copies one. Only a picture in the
   * system's folder for temporary files is read; no other path means anything here.
   */
  'photo:addLinked': call(
    z.strictObject({ id: draftIdSchema, url: z.string().max(4096) }),
    outcome(addedPhotoSchema, ['draft-missing', 'photo-elsewhere', ...PHOTO_CODES]),
  ),
  /** Takes a photo that another draft of the library holds, whole, into a draft: what was copied from there comes with it. */
  'photo:copyFrom': call(
    z.strictObject({ id: draftIdSchema, from: draftIdSchema, name: photoNameSchema }),
    outcome(addedPhotoSchema, ['draft-missing', ...PHOTO_CODES]),
  ),
  /**
   * Asks the web for one photo, once, because the user has asked for it, and takes it into a draft. Reports its
   * progress by `photo:progress`. The only call that reaches the network.
   */
  'photo:fetch': call(
    z.strictObject({ id: draftIdSchema, url: webUrlSchema }),
    outcome(addedPhotoSchema, ['draft-missing', ...FETCH_CODES, ...PHOTO_CODES]),
  ),
  /** Cancels a fetch that is under way; it then answers `fetch-cancelled`. */
  'photo:cancelFetch': call(z.strictObject({ id: draftIdSchema, url: webUrlSchema }), nothing),
  /**
   * Lets the user pick photo files. Returns a token for each, which `photo:addPicked` takes once; none where nothing
   * was picked.
   */
  'photo:pick': call(
    nothing,
    z.strictObject({ picked: z.array(z.strictObject({ fileName: z.string(), pick: z.uuid() })).readonly() }),
  ),
  /** Forgets files that the user picked and that no draft is to take. */
  'photo:unpick': call(z.strictObject({ picks: z.array(z.uuid()).readonly() }), nothing),
  /** Takes one of the files that the user picked into a draft. */
  'photo:addPicked': call(
    z.strictObject({ id: draftIdSchema, pick: z.uuid() }),
    outcome(addedPhotoSchema, ['draft-missing', ...PHOTO_CODES]),
  ),
};
