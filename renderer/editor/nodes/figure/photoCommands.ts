import { createCommand, type NodeKey } from 'lexical';
import type { BlockOf } from '../../../../shared/story';

/** Puts figures after the block that holds the caret, in order. */
export const INSERT_FIGURES_COMMAND = createCommand<readonly BlockOf<'figure'>[]>('INSERT_FIGURES_COMMAND');

/** Lets the user pick a photo file to stand in place of a figure's. */
export const REPLACE_PHOTO_COMMAND = createCommand<NodeKey>('REPLACE_PHOTO_COMMAND');
