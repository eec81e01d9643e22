import { createCommand } from 'lexical';

/** Puts the mark of a new footnote where the caret is, and the caret into the footnote. */
export const INSERT_NOTE_COMMAND = createCommand('INSERT_NOTE_COMMAND');
