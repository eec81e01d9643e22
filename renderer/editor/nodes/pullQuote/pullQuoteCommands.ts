import { createCommand } from 'lexical';

/** Puts an empty pull quote where the caret is, and the caret into it. */
export const INSERT_PULL_QUOTE_COMMAND = createCommand<undefined>('INSERT_PULL_QUOTE_COMMAND');
