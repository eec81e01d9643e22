import { createHash } from 'node:crypto';
import type { DraftCard } from '../../shared/bridge';
import {
  firstWords,
  newReview,
  openThreads,
  printedNames,
  storyToJson,
  type DraftId,
  type Review,
  type Story,
} from '../../shared/story';
import type { DraftFile } from './draftFile';
import { reusableIn, type Reusable } from './used';

/** What the library keeps in memory of a draft; the story itself stays on disk. */
export interface Entry {
  readonly card: DraftCard;
  readonly reusable: Reusable;
  readonly revision: number;
  readonly review: Review;
  /** Of the story and its review state, to pass over saves that change nothing. */
  readonly contentHash: string;
  /** Of the bytes on disk, to notice when another program changed them. */
  readonly bytesHash: string;
  readonly readOnlyReason: string | null;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const openIn = ({ threads, changeCount }: Review): Pick<DraftCard, 'openComments' | 'openChanges'> => ({
  openComments: openThreads(threads).length,
  openChanges: changeCount,
});

/** Returns a hash of a draft's story and review state, equal for equal content. */
export const contentHashOf = (story: Story, review: Review): string =>
  sha256(JSON.stringify([storyToJson(story), review]));

/** Returns a hash of a file's bytes, in hex. */
export const bytesHashOf = (bytes: Uint8Array): string => sha256(bytes);

/** Returns the entry of a draft whose file was just read or written. */
export function entryOf(id: DraftId, file: DraftFile, bytes: Uint8Array, readOnlyReason: string | null): Entry {
  const { headline, section, bylines, slug } = file.story;
  return {
    card: {
      id,
      headline,
      firstWords: firstWords(file.story),
      section,
      bylines: printedNames(bylines),
      savedAt: file.savedAt,
      status: file.review.status,
      ...openIn(file.review),
      slug,
      isReadable: true,
    },
    reusable: reusableIn(file.story),
    revision: file.revision,
    review: file.review,
    contentHash: contentHashOf(file.story, file.review),
    bytesHash: bytesHashOf(bytes),
    readOnlyReason,
  };
}

/** Returns the entry of a draft of which no copy can be read. */
export const unreadableEntry = (id: DraftId, savedAt: string): Entry => ({
  card: {
    id,
    headline: '',
    firstWords: '',
    section: '',
    bylines: [],
    savedAt,
    status: 'draft',
    ...openIn(newReview),
    slug: null,
    isReadable: false,
  },
  reusable: { section: '', bylines: [], credits: [] },
  revision: 0,
  review: newReview,
  contentHash: '',
  bytesHash: '',
  readOnlyReason: 'no copy of it can be read',
});
