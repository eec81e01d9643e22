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
  type PhotoName,
  type PhotoSource,
} from '../../../shared/story';
import { freeName } from '../../../shared/import';
import { jsonShape, MOST_VALUES } from '../../../shared/text';
import type { PendingPicture } from '../photos/pendingPicture';

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
  readonly pictures: readonly PendingPicture[];
}

/**
 * Returns the blocks that such a text holds; null where it is none, or damaged. Any page can put one on the clipboard,
 * so it is read as a story's file is. Blocks of another draft come without what is in that draft alone: its photos are
 * still to come, and its comments are left there.
 */
export function blocksFromClipboard(text: string, draft: DraftId): CopiedBlocks | null {
  const copied = copiedSchema.safeParse(jsonOf(text));
  if (!copied.success) return null;
  const { version, draft: from, body } = copied.data;
  const read = parseStory({ ...emptyStory('vi'), body }, version);
  if (!read.ok) return null;
  const blocks = read.story.body;
  if (from === draft) return { blocks, pictures: [] };
  const names = spokenNames(blocks);
  return {
    blocks: blocks.map((block) => asForeign(block, names)),
    pictures: heldPhotos(read.story).map((name) => ({
      fileName: names.get(name) ?? name,
      from: { kind: 'draft', draft: from, name },
    })),
  };
}

/**
 * Returns the name that each photo is shown by where its file cannot be had: the beginning of its caption or alt text,
 * else a plain word. A draft keeps it by a name that nobody reads.
 */
function spokenNames(blocks: readonly Block[]): ReadonlyMap<PhotoName, string> {
  const names = new Map<PhotoName, string>();
  const used = new Set<string>();
  for (const block of blocks) {
    const photos = block.kind === 'figure' ? [block] : block.kind === 'gallery' ? block.photos : [];
    for (const { photo, caption, altText } of photos) {
      if (photo.kind !== 'held' || names.has(photo.name)) continue;
      const said = [caption, altText, 'photo'].map(beginningOf).find((words) => words !== '') ?? '';
      const name = freeName(said + photo.name.slice(photo.name.lastIndexOf('.')), used);
      used.add(name);
      names.set(photo.name, name);
    }
  }
  return names;
}

/** The whole words that a text begins with, up to 48 characters, without what no file name has. */
function beginningOf(text: string): string {
  const words = text.replace(/[\\/:*?"<>|.\s]+/g, ' ').trim();
  return words.length <= 48
    ? words
    : words
        .slice(0, 49)
        .replace(/\s\S*$/u, '')
        .slice(0, 48);
}

function jsonOf(text: string): unknown {
  // The parser of a text that is nested deep or without end would hold the page up, or end it.
  const { isDeep, values } = jsonShape(text);
  if (isDeep || values > MOST_VALUES) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const asForeign = (block: Block, names: ReadonlyMap<PhotoName, string>): Block =>
  withoutPhotos(
    keepThreads(block, () => false),
    names,
  );

function withoutPhotos(block: Block, names: ReadonlyMap<PhotoName, string>): Block {
  if (block.kind === 'figure') return { ...block, photo: notHeld(block.photo, names) };
  if (block.kind !== 'gallery') return block;
  return { ...block, photos: block.photos.map((item) => ({ ...item, photo: notHeld(item.photo, names) })) };
}

const notHeld = (photo: PhotoSource, names: ReadonlyMap<PhotoName, string>): PhotoSource =>
  photo.kind === 'held' ? { kind: 'missing', fileName: names.get(photo.name) ?? photo.name } : photo;
