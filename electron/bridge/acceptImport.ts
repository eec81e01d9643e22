import { failure, type CallOutput, type ImportMoves } from '../../shared/bridge';
import { giveRoles, storyOfPieces } from '../../shared/import';
import { heldPhotos, storyExcess } from '../../shared/story';
import { packArranged, PhotoGoneError, tooLarge, type Jobs } from '../jobs';
import type { Library } from '../library';
import type { Pending } from './pendingImports';

const PHOTO_GONE = failure('import-gone', 'A photo beside the text has changed since it was looked at.');

/** What adds drafts, and arranges the changes of Word documents. */
interface Makers {
  readonly library: Library;
  readonly jobs: Jobs;
}

/** Makes a draft of what was looked at, its pieces in the roles that they were given, or merges it into the draft that it is a copy of. */
export async function acceptImport(
  found: Pending,
  moves: ImportMoves,
  { library, jobs }: Makers,
): Promise<CallOutput<'import:accept'>> {
  const { pack, copyOf, review } = found;
  if (pack && copyOf) {
    const merged = await library.merge(copyOf.id, pack);
    return merged.ok ? { ok: true, value: { id: copyOf.id, merged: merged.value } } : merged;
  }
  const arranged = giveRoles(found.pieces, moves);
  const story = storyOfPieces(found.story, arranged);
  const excess = pack && !review ? null : storyExcess(story);
  if (excess) return failure('story-too-large', tooLarge(excess).message);
  const held = new Set(heldPhotos(story));
  const photos = new Map([...found.photos].filter(([name]) => held.has(name)));
  const make = async () => {
    if (!pack) return library.create(story, photos);
    const isArranged = review !== null && moves.length > 0;
    return library.take(isArranged ? await packArranged(story, arranged, found.photos, review, jobs) : pack);
  };
  const made = await make().catch((error: unknown) => {
    if (error instanceof PhotoGoneError) return PHOTO_GONE;
    throw error;
  });
  return made.ok ? { ok: true, value: { merged: null, ...made.value } } : made;
}
