import { hasPhotoEnding } from '../../../shared/import';
import type { DraftId } from '../../../shared/story';
import { blocksFromClipboard, STET_TYPE } from './stetBlocks';

/** What a clipboard or a drag holds, read while its event lasts. */
export interface Offered {
  readonly stet: string;
  readonly html: string;
  readonly text: string;
  readonly files: readonly File[];
}

/**
 * Reads what a clipboard or drag event carries; to be called while the event is handled, since its data is gone after
 * that.
 */
export const offeredBy = (data: DataTransfer): Offered => ({
  stet: data.getData(STET_TYPE),
  html: data.getData('text/html'),
  text: data.getData('text/plain'),
  files: [...data.files],
});

/** Returns the blocks of Stet's own that are offered; null where there are none that can be trusted. */
export const ownBlocks = ({ stet }: Offered, draft: DraftId) => (stet === '' ? null : blocksFromClipboard(stet, draft));

/** Before more than this comes in, in characters, a version of the draft is kept. */
const LONGEST_WITHOUT_VERSION = 60_000;
/** More than this is read in another process, in characters: nested HTML of 59 kB held the keys up for 14 s. */
const LONGEST_HERE = 8_000;
/** Words alone are quickly read. */
const LONGEST_WORDS_HERE = 60_000;

/** Whether an offer is so long that a version of the draft is kept before it comes in. */
export const isLong = ({ html, text }: Offered): boolean =>
  html.length > LONGEST_WITHOUT_VERSION || text.length > LONGEST_WITHOUT_VERSION;

/** Whether what was copied in Stet, which is read in the page whatever its length, is so long. */
export const isLongCopy = ({ stet }: Offered): boolean => stet.length > LONGEST_WITHOUT_VERSION;

/** Whether an offer is read in another process, since reading it in the page would hold the keys up. */
export const isReadElsewhere = ({ html, text }: Offered, isPlain: boolean): boolean =>
  isPlain ? text.length > LONGEST_WORDS_HERE : html.length > LONGEST_HERE || text.length > LONGEST_HERE;

/** Whether a file can be a photo; the library looks at its bytes later. */
export const isPhotoFile = (file: File): boolean => file.type.startsWith('image/') || hasPhotoEnding(file.name);
