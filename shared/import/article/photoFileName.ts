import { normalizeText } from '../../text';

/** Endings of photos: those that Stet shows, a JPEG's other names among them, and those that it can only name. */
const ENDINGS =
  'jpe?g|jfif|jpe|pjpe?g|pjp|png|webp|gif|heic|heif|hif|avif|jxl|jp2|tiff?|bmp|psd|svg|dng|cr[23]|nef|arw';
/** A name, in a folder or in one or two below each other, as Windows allows it; spaces and brackets may be in it, no scheme. */
const PHOTO_FILE_NAME = new RegExp(
  `^(?:\\.[\\\\/])?(?:[^\\\\/:*?"<>|\\s.][^\\\\/:*?"<>|]{0,80}[\\\\/]){0,3}[^\\\\/:*?"<>|\\s.][^\\\\/:*?"<>|]{0,150}\\.(?:${ENDINGS})$`,
  'i',
);

const ENDING = new RegExp(`\\.(?:${ENDINGS})$`, 'i');

/** Whether the name of a file ends as that of a photo does, of a kind that Stet shows or not. */
export const hasPhotoEnding = (fileName: string): boolean => ENDING.test(fileName);

/** Whether a line is nothing but the file name of a photo, with or without the folders that it lies in. */
export const isPhotoFileName = (line: string): boolean => PHOTO_FILE_NAME.test(line);

/** What two spellings of one photo's file name have in common: case, NFC or NFD, and the kind of spaces do not count. */
export const photoFileKey = (fileName: string): string =>
  normalizeText(fileName).replace(/\s+/gu, ' ').trim().toLowerCase();
