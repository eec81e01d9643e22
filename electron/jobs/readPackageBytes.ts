import { createHash } from 'node:crypto';
import { DRAFT_REASONS, failure } from '../../shared/bridge';
import { reportOf } from '../../shared/import';
import { readPackage } from '../../shared/package';
import { draftExcess } from '../../shared/story';
import { isPossibleInstant } from '../../shared/text';
import { decodeDraftFile, DRAFT_FORMAT_VERSION, type DraftFile } from '../library';
import type { ReadFailure, ReadPackage } from './jobs';
import { tooLarge } from './tooLarge';

const NEWER = failure('package-newer', 'It was made by a newer Stet.');
const damaged = (what: string, reason: string): ReadFailure => {
  if (reason === DRAFT_REASONS.newer) return NEWER;
  return reason === DRAFT_REASONS.tooLarge
    ? failure('story-too-large', `${what} holds more than a story can.`)
    : failure('package-damaged', `${what} is damaged: ${reason}.`);
};
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a `.stet` file down to its story. Every draft file in it must be whole and not of a newer Stet. */
export function readPackageBytes(bytes: Uint8Array): ReadPackage | ReadFailure {
  const read = readPackage(bytes, sha256);
  if (!read.ok) return failure(read.code, read.message);
  const pack = read.value;
  for (const draftFile of pack.versions.values()) {
    const version = decodeDraftFile(draftFile);
    if (!version.ok) return damaged('A version in it', version.reason);
    if (version.file.formatVersion > DRAFT_FORMAT_VERSION) return NEWER;
    const when = impossibleTimeIn(version.file);
    if (when !== null) return failure('package-damaged', `A version in it has an impossible time: ${when}.`);
  }
  const draft = decodeDraftFile(pack.draftFile);
  if (!draft.ok) return damaged('Its story', draft.reason);
  if (draft.file.formatVersion > DRAFT_FORMAT_VERSION) return NEWER;
  const when = impossibleTimeIn(draft.file);
  if (when !== null) return failure('package-damaged', `Its story has an impossible time: ${when}.`);
  const { story, review } = draft.file;
  const excess = draftExcess(story, review);
  if (excess) return tooLarge(excess);
  return { ok: true, story, rows: reportOf(story, { signOff: '', leftOut: [] }), pack };
}

/** Returns the first time in a draft file that no file of ours can hold in UTC; null where there is none. */
function impossibleTimeIn({ savedAt, story, review }: DraftFile): string | null {
  const { baseline, threads, log } = review;
  const stories = [story, baseline?.story, baseline?.otherCopy?.merged, baseline?.otherCopy?.theirs];
  const times = [
    savedAt,
    ...stories.flatMap((one) => [one?.publishedAt, one?.embargoUntil]),
    ...log.map(({ at }) => at),
    baseline?.savedAt,
    baseline?.otherCopy?.at,
    ...threads.flatMap(({ comments, resolved }) => [resolved?.at, ...comments.map(({ at }) => at)]),
  ];
  return times.find((at) => typeof at === 'string' && !isPossibleInstant(at)) ?? null;
}
