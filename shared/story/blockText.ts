import type { Block } from './blocks';
import { textPartsOf, type PartRole } from './textParts';

const PROSE: ReadonlySet<PartRole> = new Set<PartRole>(['prose', 'title', 'attribution']);
const UNDER_PHOTOS: ReadonlySet<PartRole> = new Set<PartRole>(['caption', 'credit']);

const textsOf = (block: Block, roles: ReadonlySet<PartRole>): readonly string[] =>
  textPartsOf(block)
    .filter(({ role }) => roles.has(role))
    .map(({ text }) => text);

/** What a block says in the run of the story, a text a paragraph, item or cell; nothing of its photos. */
export const proseOf = (block: Block): readonly string[] => textsOf(block, PROSE);

/** What stands under a block's photos: captions and credits. */
export const captionsOf = (block: Block): readonly string[] => textsOf(block, UNDER_PHOTOS);
