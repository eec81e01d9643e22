import { createCommand } from 'lexical';
import type { BlockOf } from '../../../../shared/story';
import type { BlockUpdate } from '../blockUpdate';

/** Puts figures where the caret is, in order. */
export const INSERT_FIGURES_COMMAND = createCommand<readonly BlockOf<'figure'>[]>('INSERT_FIGURES_COMMAND');

/** Changes fields of one figure. */
export const UPDATE_FIGURE_COMMAND = createCommand<BlockUpdate<BlockOf<'figure'>>>('UPDATE_FIGURE_COMMAND');
