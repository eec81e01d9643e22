import type { DraftId } from '../../../shared/story';
import { blocksFromClipboard, STET_TYPE } from './stetBlocks';

/** What a clipboard or a drag holds, read while its event lasts. */
export interface Offered {
  readonly stet: string;
  readonly html: string;
  readonly text: string;
  readonly files: readonly File[];
}

export const offeredBy = (data: DataTransfer): Offered => ({
  stet: data.getData(STET_TYPE),
  html: data.getData('text/html'),
  text: data.getData('text/plain'),
  files: [...data.files],
});

/** The blocks of Stet's own that are offered; null where there are none that can be trusted. */
export const ownBlocks = ({ stet }: Offered, draft: DraftId) => (stet === '' ? null : blocksFromClipboard(stet, draft));

/** Longer HTML is read in another process, and longer text: reading it here would hold the keys up. In characters. */
const LONGEST_HERE = 60_000;

export const isLong = ({ html, text }: Offered): boolean => html.length > LONGEST_HERE || text.length > LONGEST_HERE;

/** The same for what was copied in Stet, which is read here whatever its length: a version is kept before it comes in. */
export const isLongCopy = ({ stet }: Offered): boolean => stet.length > LONGEST_HERE;

const PHOTO_ENDING = /\.(jpe?g|png|webp|gif)$/i;

/** Whether a file can be a photo; the library looks at its bytes later. */
export const isPhotoFile = (file: File): boolean => file.type.startsWith('image/') || PHOTO_ENDING.test(file.name);
