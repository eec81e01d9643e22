import { isWebUrl } from './linkUrl';
import type { PhotoSource } from './photo';
import type { Lang } from './story';

const WORDS: Readonly<Record<Lang, string>> = { vi: 'Ảnh', en: 'Photo' };

/** Enough of a photo's name to distinguish it from the others of a draft; the whole is 64 digits. */
const SHOWN_DIGITS = 12;

/**
 * Returns the line that a text document has where a photo cannot be shown, e.g. "[Ảnh: ben-do.jpg]": the file's name, the
 * page's address, or the beginning of the name that a draft holds the photo by.
 */
export function photoToLine(photo: PhotoSource, lang: Lang): string {
  return `[${WORDS[lang]}: ${nameOf(photo)}]`;
}

function nameOf(photo: PhotoSource): string {
  switch (photo.kind) {
    case 'held': {
      const [digits = '', ending = ''] = photo.name.split('.');
      return `${digits.slice(0, SHOWN_DIGITS)}.${ending}`;
    }
    case 'missing':
      return photo.fileName;
    case 'remote':
      return photo.url;
  }
}

/** Parses a line of `photoToLine`: a photo on the web, or one that is missing by the name in it. Null for any other line. */
export function lineToPhoto(line: string): PhotoSource | null {
  const name = /^\[(?:Ảnh|Photo): (.*\S.*)\]$/u.exec(line.normalize('NFC').trim())?.[1]?.trim();
  if (name === undefined) return null;
  return isWebUrl(name) ? { kind: 'remote', url: name } : { kind: 'missing', fileName: name };
}
