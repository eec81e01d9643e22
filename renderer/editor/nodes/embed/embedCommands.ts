import { createCommand } from 'lexical';
import type { BlockOf } from '../../../../shared/story';
import type { BlockUpdate } from '../blockUpdate';

/** Puts an embed where the caret is. */
export const INSERT_EMBED_COMMAND = createCommand<BlockOf<'embed'>>('INSERT_EMBED_COMMAND');

/** Changes fields of one embed. */
export const UPDATE_EMBED_COMMAND = createCommand<BlockUpdate<BlockOf<'embed'>>>('UPDATE_EMBED_COMMAND');
