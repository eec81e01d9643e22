import { normalizeText } from '../../text';

/** A name without a folder or a scheme, as Windows allows it; spaces and brackets may be in it. */
const PHOTO_FILE_NAME = /^[^\\/:*?"<>|\s.][^\\/:*?"<>|]{0,150}\.(?:jpe?g|png|webp|gif)$/i;

/** Whether a line is nothing but the file name of a photo. */
export const isPhotoFileName = (line: string): boolean => PHOTO_FILE_NAME.test(line);

/** What two spellings of one photo's file name have in common: case, NFC or NFD, and the kind of spaces do not count. */
export const photoFileKey = (fileName: string): string =>
  normalizeText(fileName).replace(/\s+/gu, ' ').trim().toLowerCase();
