import {
  $findCellNode,
  $findTableNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  registerTablePlugin,
  registerTableSelectionObserver,
  setScrollableTablesActive,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { registerInsert } from '../insertAtCaret';
import { isTyping } from '../isTyping';
import { $asBlocks, $becomeChildren, $liftBelow, $setLines, $takeApart } from '../normalize';
import { $changeTable, $goToCell } from './changeTable';
import { $createTable, $hasHeaderRow, $setHeaderRow, type NewCell } from './table';
import './Table.css';
import { CHANGE_TABLE_COMMAND, INSERT_STORY_TABLE_COMMAND } from './tableCommands';

/**
 * Tables of inline cells. Not Lexical's own `TableExtension`: its transforms drop what is in the wrong place, and ours,
 * which move it out, have to come first.
 */
export const TableExtension = defineExtension({
  name: 'stet/table',
  nodes: () => [TableNode, TableRowNode, TableCellNode],
  register: (editor) => {
    setScrollableTablesActive(editor, true);
    return mergeRegister(
      editor.registerNodeTransform(TableNode, $normalizeTable),
      editor.registerNodeTransform(TableRowNode, $normalizeRow),
      editor.registerNodeTransform(TableCellNode, $normalizeCell),
      registerTablePlugin(editor),
      registerTableSelectionObserver(editor, false),
      registerKeys(editor),
      registerInsert(editor, INSERT_STORY_TABLE_COMMAND, ({ rows, columns }) => {
        const cell = { content: [], rowSpan: 1, colSpan: 1 };
        return [$createTable(Array<NewCell[]>(rows).fill(Array<NewCell>(columns).fill(cell)), true)];
      }),
      editor.registerCommand(CHANGE_TABLE_COMMAND, $changeTable, COMMAND_PRIORITY_EDITOR),
    );
  },
});

function registerKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (isTyping(event)) $selectToTypeOver();
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (!$goToCell(event.shiftKey ? 'previous' : 'next')) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    // A cell is inline content, so Enter in it is the end of a line and no more.
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !$findCellNode(selection.anchor.getNode())) return false;
        return editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/**
 * While whole cells are selected the page has no caret, and Chromium would type at the start of the body: the first cell
 * is typed over. A selection across the edge of a table takes all of it, so nothing of it is left around what is typed.
 */
function $selectToTypeOver(): void {
  const selection = $getSelection();
  if ($isTableSelection(selection)) {
    const cell = selection.anchor.getNode();
    if ($isTableCellNode(cell)) cell.select(0, cell.getChildrenSize());
  } else if ($isRangeSelection(selection) && !selection.isCollapsed()) {
    const { anchor, focus } = selection;
    const tables = [anchor, focus].map((point) => $findTableNode(point.getNode()));
    if (tables[0]?.is(tables[1])) return;
    [anchor, focus].forEach((point, index) => {
      const table = tables[index];
      if (!table) return;
      const isFirst = (point === anchor) !== selection.isBackward();
      point.set(table.getParentOrThrow().getKey(), table.getIndexWithinParent() + (isFirst ? 0 : 1), 'element');
    });
  }
}

function $normalizeTable(table: TableNode): void {
  if (!$isRootNode(table.getParent())) $liftBelow([table]);
  $liftBelow($asBlocks(table.getChildren().filter((child) => !$isTableRowNode(child))));
  $setHeaderRow(table, $hasHeaderRow(table));
}

function $normalizeRow(row: TableRowNode): void {
  const table = row.getParent();
  if (!$isTableNode(table)) {
    $becomeChildren(row);
    return;
  }
  $liftBelow($asBlocks(row.getChildren().filter((child) => !$isTableCellNode(child))));
  $setHeaderRow(table, $hasHeaderRow(table));
}

/** Leaves a cell one paragraph of inline content: other blocks become lines, what is more than words goes below the table. */
function $normalizeCell(cell: TableCellNode): void {
  if (!$isTableRowNode(cell.getParent())) {
    $becomeChildren(cell);
    return;
  }
  const children = cell.getChildren();
  const [only] = children;
  if (children.length === 1 && $isParagraphNode(only)) return;
  const { lines, blocks } = $takeApart(children);
  $liftBelow(blocks);
  const paragraph = children.find($isParagraphNode) ?? $createParagraphNode();
  $setLines(paragraph, lines);
  cell.splice(0, cell.getChildrenSize(), [paragraph]);
}
