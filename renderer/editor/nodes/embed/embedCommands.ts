import { createCommand, type NodeKey } from 'lexical';
import type { BlockOf } from '../../../../shared/story';

/** Puts an embed where the caret is. */
export const INSERT_EMBED_COMMAND = createCommand<BlockOf<'embed'>>('INSERT_EMBED_COMMAND');

/** Changes fields of one embed. */
export const UPDATE_EMBED_COMMAND = createCommand<{
  readonly key: NodeKey;
  readonly fields: Partial<BlockOf<'embed'>>;
}>('UPDATE_EMBED_COMMAND');
