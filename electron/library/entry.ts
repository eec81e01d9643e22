import { createHash } from 'node:crypto';
import type { DraftCard } from '../../shared/bridge';
import { signOff, storyToJson, type DraftId, type Story } from '../../shared/story';
import type { DraftFile } from './draftFile';

/** What the library keeps in memory of a draft; the story itself stays on disk. */
export interface Entry {
  readonly card: DraftCard;
  readonly revision: number;
  /** Of the story, to pass over saves that change nothing. */
  readonly storyHash: string;
  /** Of the bytes on disk, to notice when another program changed them. */
  readonly bytesHash: string;
  readonly readOnlyReason: string | null;
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Tells two stories apart. */
export const storyHashOf = (story: Story): string => sha256(JSON.stringify(storyToJson(story)));

/** Tells two files apart. */
export const bytesHashOf = (bytes: Uint8Array): string => sha256(bytes);

/** The entry of a draft whose file was just read or written. */
export function entryOf(id: DraftId, file: DraftFile, bytes: Uint8Array, readOnlyReason: string | null): Entry {
  const { headline, section, bylines } = file.story;
  return {
    card: { id, headline, section, bylines: signOff(bylines), savedAt: file.savedAt, isReadable: true },
    revision: file.revision,
    storyHash: storyHashOf(file.story),
    bytesHash: bytesHashOf(bytes),
    readOnlyReason,
  };
}

/** The entry of a draft of which no copy can be read. */
export const unreadableEntry = (id: DraftId, savedAt: string): Entry => ({
  card: { id, headline: '', section: '', bylines: '', savedAt, isReadable: false },
  revision: 0,
  storyHash: '',
  bytesHash: '',
  readOnlyReason: 'no copy of it can be read',
});
