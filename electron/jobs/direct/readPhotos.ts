import { photoDetails, type PhotoDetails } from '../../../shared/import';
import type { Lang } from '../../../shared/story';

/** Reads the texts of each photo's metadata, in `lang` where it has them in several languages. */
export const readPhotos = (photos: readonly Uint8Array[], lang: Lang | null): readonly PhotoDetails[] =>
  photos.map((bytes) => photoDetails(bytes, lang));
