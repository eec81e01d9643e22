import {
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { defineBehaviour } from '../host';

/**
 * Lists and tables use Tab themselves, and would keep a user who has no mouse inside. Tab leaves them where it has just
 * brought the user into the body, and after Escape; after any other key it is the list's again. Returns a dispose
 * function.
 */
function registerLeavingByTab(editor: LexicalEditor): () => void {
  let leaves = false;
  let isByTab = false;
  const isLone = ({ key }: KeyboardEvent): boolean => !['Shift', 'Control', 'Alt', 'Meta'].includes(key);
  // Seen before the focus moves, wherever it is now.
  const onKeyAnywhere = (event: KeyboardEvent): void => {
    if (isLone(event)) isByTab = event.key === 'Tab' && event.target !== editor.getRootElement();
  };
  const onPress = (): void => {
    isByTab = false;
    leaves = false;
  };
  document.addEventListener('keydown', onKeyAnywhere, true);
  document.addEventListener('pointerdown', onPress, true);
  return mergeRegister(
    () => {
      document.removeEventListener('keydown', onKeyAnywhere, true);
      document.removeEventListener('pointerdown', onPress, true);
    },
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        leaves = isByTab;
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        // Taken from the other keys of the body, not from the browser, which moves the focus.
        if (event.key === 'Tab') return leaves;
        if (isLone(event)) leaves = event.key === 'Escape';
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    // Lexical would take the focus from the body, and what is typed next would be lost.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
  );
}

/** Tab leaves the body where it has just come in, and after Escape. */
export const LeaveByTabExtension = defineBehaviour('leave-by-tab', registerLeavingByTab);
