import type { Block } from './blocks';
import { textPartsOf, type PartRole } from './textParts';

const PROSE: ReadonlySet<PartRole> = new Set<PartRole>(['prose', 'title', 'attribution']);
const UNDER_PHOTOS: ReadonlySet<PartRole> = new Set<PartRole>(['caption', 'credit']);

const textsOf = (block: Block, roles: ReadonlySet<PartRole>): readonly string[] =>
  textPartsOf(block)
    .filter(({ role }) => roles.has(role))
    .map(({ text }) => text);

/** Returns the running text of a block, one text a paragraph, item or cell; nothing of its photos. */
export const proseOf = (block: Block): readonly string[] => textsOf(block, PROSE);

/** Returns the captions and credits of a block's photos. */
export const captionsOf = (block: Block): readonly string[] => textsOf(block, UNDER_PHOTOS);
