import { createCommand } from 'lexical';

/** Puts a rule where the caret is. */
export const INSERT_RULE_COMMAND = createCommand<undefined>('INSERT_RULE_COMMAND');
