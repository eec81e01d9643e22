import { isAvif } from '../../../shared/export';

/** The pictures that Stet takes in, by the ending that their files get. */
export type PhotoType = 'jpg' | 'png' | 'webp' | 'gif' | 'avif';

/** Returns the type of a picture by its first bytes, whatever its file is called; null for anything else. */
export function photoTypeOf(bytes: Uint8Array): PhotoType | null {
  const starts = (signature: readonly number[], at = 0): boolean =>
    signature.every((byte, index) => bytes[at + index] === byte);
  if (starts([0xff, 0xd8, 0xff])) return 'jpg';
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (starts(ascii('GIF87a')) || starts(ascii('GIF89a'))) return 'gif';
  if (starts(ascii('RIFF')) && starts(ascii('WEBP'), 8)) return 'webp';
  return isAvif(bytes) ? 'avif' : null;
}

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** Returns the media type that a photo of this name is served as. */
export const mediaTypeOf = (photo: string): string =>
  `image/${photo.endsWith('.jpg') ? 'jpeg' : photo.split('.').at(-1)}`;
