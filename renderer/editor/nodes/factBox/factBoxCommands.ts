import { createCommand } from 'lexical';

/** Puts an empty fact box where the caret is, and the caret into its title. */
export const INSERT_FACT_BOX_COMMAND = createCommand<undefined>('INSERT_FACT_BOX_COMMAND');
