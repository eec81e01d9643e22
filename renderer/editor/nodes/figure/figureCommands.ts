import { createCommand, type NodeKey } from 'lexical';
import type { BlockOf } from '../../../../shared/story';

/** Puts figures where the caret is, in order. */
export const INSERT_FIGURES_COMMAND = createCommand<readonly BlockOf<'figure'>[]>('INSERT_FIGURES_COMMAND');

/** Changes fields of one figure. */
export const UPDATE_FIGURE_COMMAND = createCommand<{
  readonly key: NodeKey;
  readonly fields: Partial<BlockOf<'figure'>>;
}>('UPDATE_FIGURE_COMMAND');
