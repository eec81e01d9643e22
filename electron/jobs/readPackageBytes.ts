import { createHash } from 'node:crypto';
import { reportOf } from '../../shared/import';
import { readPackage } from '../../shared/package';
import { storyExcess } from '../../shared/story';
import { decodeDraftFile, DRAFT_FORMAT_VERSION, failure } from '../library';
import type { ReadFailure, ReadPackage } from './jobs';

const NEWER = failure('package-newer', 'It was made by a newer Stet.');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a `.stet` file down to its story. Every draft file in it must be whole and not of a newer Stet. */
export function readPackageBytes(bytes: Uint8Array): ReadPackage | ReadFailure {
  const read = readPackage(bytes, sha256);
  if (!read.ok) return failure(read.code, read.message);
  const pack = read.value;
  for (const draftFile of pack.versions.values()) {
    const version = decodeDraftFile(draftFile);
    if (!version.ok) return failure('package-damaged', `A version in it is damaged: ${version.reason}.`);
    if (version.file.formatVersion > DRAFT_FORMAT_VERSION) return NEWER;
  }
  const draft = decodeDraftFile(pack.draftFile);
  if (!draft.ok) return failure('package-damaged', `Its story is damaged: ${draft.reason}.`);
  if (draft.file.formatVersion > DRAFT_FORMAT_VERSION) return NEWER;
  const { story } = draft.file;
  if (storyExcess(story)) return failure('story-too-large', 'It holds more than a story can.');
  return { ok: true, story, rows: reportOf(story, { signOff: '', leftOut: [] }), pack };
}
