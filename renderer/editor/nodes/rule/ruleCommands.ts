import { createCommand } from 'lexical';

/** Puts a rule after the block that holds the caret. */
export const INSERT_RULE_COMMAND = createCommand<undefined>('INSERT_RULE_COMMAND');
