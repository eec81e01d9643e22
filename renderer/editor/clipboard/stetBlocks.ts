import { z } from 'zod';
import {
  draftIdSchema,
  emptyStory,
  heldPhotos,
  keepThreads,
  parseStory,
  STORY_VERSION,
  storyToJson,
  type Block,
  type DraftId,
  type PhotoSource,
} from '../../../shared/story';
import type { ComingPicture } from './photoIntake';

/** The kind of data that Stet's own blocks are on the clipboard. */
export const STET_TYPE = 'application/x-stet-blocks';

const copiedSchema = z.strictObject({ version: z.int(), draft: draftIdSchema, body: z.array(z.unknown()) });

/** Blocks as text for the clipboard, with the draft that they were copied from. */
export function blocksToClipboard(draft: DraftId, body: readonly Block[]): string {
  const { body: json } = storyToJson({ ...emptyStory('vi'), body }) as { readonly body: unknown };
  return JSON.stringify({ version: STORY_VERSION, draft, body: json });
}

/** Blocks that were copied from a draft, and the photos of it that this draft has yet to take in. */
export interface CopiedBlocks {
  readonly blocks: readonly Block[];
  readonly pictures: readonly ComingPicture[];
}

/**
 * The blocks that such a text holds; null where it is none, or damaged. Any page can put one on the clipboard, so it is read
 * as a story's file is. Blocks of another draft come without what is in that draft alone: its photos are still to come, and
 * its comments are left there.
 */
export function blocksFromClipboard(text: string, draft: DraftId): CopiedBlocks | null {
  const copied = copiedSchema.safeParse(jsonOf(text));
  if (!copied.success) return null;
  const { version, draft: from, body } = copied.data;
  const read = parseStory({ ...emptyStory('vi'), body }, version);
  if (!read.ok) return null;
  const blocks = read.story.body;
  if (from === draft) return { blocks, pictures: [] };
  return {
    blocks: blocks.map(asForeign),
    pictures: heldPhotos(read.story).map((name) => ({ fileName: name, from: { kind: 'draft', draft: from, name } })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const asForeign = (block: Block): Block => withoutPhotos(keepThreads(block, () => false));

function withoutPhotos(block: Block): Block {
  if (block.kind === 'figure') return { ...block, photo: notHeld(block.photo) };
  if (block.kind !== 'gallery') return block;
  return { ...block, photos: block.photos.map((item) => ({ ...item, photo: notHeld(item.photo) })) };
}

const notHeld = (photo: PhotoSource): PhotoSource =>
  photo.kind === 'held' ? { kind: 'missing', fileName: photo.name } : photo;
