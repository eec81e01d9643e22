import { createCommand } from 'lexical';

/** Puts an empty pull quote below the block that holds the caret, and the caret into it. */
export const INSERT_PULL_QUOTE_COMMAND = createCommand<undefined>('INSERT_PULL_QUOTE_COMMAND');
