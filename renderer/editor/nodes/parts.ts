import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';

/** How the keys behave in the parts of a block; each handler returns whether it has handled the key. */
export interface PartKeys {
  /** Returns the part that contains a node, or is it; null elsewhere. */
  readonly $partOf: (node: LexicalNode) => LexicalNode | null;
  /** Enter; what was selected is already gone. */
  readonly $handleEnter: (selection: RangeSelection) => boolean;
  /** Backspace (`isBackward`) or Delete at a caret. */
  readonly $handleDelete: (selection: RangeSelection, isBackward: boolean) => boolean;
  /** Whether a node is a part of one line, without marks, in which Shift+Enter does what Enter does. */
  readonly $isSingleLine: (node: LexicalNode) => boolean;
}

/** Registers the keys of a block that is made of parts; returns a dispose function. */
export function registerParts(editor: LexicalEditor, keys: PartKeys): () => void {
  const $enter = (): boolean => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || keys.$partOf(selection.anchor.getNode()) === null) return false;
    if (!selection.isCollapsed()) selection.removeText();
    return keys.$handleEnter(selection);
  };
  const $isInSingleLine = (): boolean => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), keys.$isSingleLine) !== null;
  };
  return mergeRegister(
    // A plain line has no marks, and none for what is typed after it either.
    editor.registerCommand(FORMAT_TEXT_COMMAND, $isInSingleLine, COMMAND_PRIORITY_LOW),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => $isInSingleLine() && $enter(), COMMAND_PRIORITY_LOW),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(
        command,
        (isBackward) => {
          const selection = $getSelection();
          return $isRangeSelection(selection) && selection.isCollapsed() && keys.$handleDelete(selection, isBackward);
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
  );
}
