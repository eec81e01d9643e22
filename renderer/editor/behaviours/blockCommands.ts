import {
  ArrowDownToLine,
  ArrowUpToLine,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  CopyPlus,
  Heading,
  MessageSquareQuote,
  NotebookText,
  Superscript,
  Table,
  TableCellsMerge,
  TableCellsSplit,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { LexicalCommand, LexicalEditor } from 'lexical';
import type { Command, CommandId } from '../../commands';
import type { TextKey } from '../../i18n';
import { $selectedBlocks } from '../nodes/bodyBlocks';
import { INSERT_FACT_BOX_COMMAND } from '../nodes/factBox/factBoxCommands';
import { INSERT_PULL_QUOTE_COMMAND } from '../nodes/pullQuote/pullQuoteCommands';
import { $canInsertNote } from '../nodes/note/noteExtension';
import { INSERT_NOTE_COMMAND } from '../nodes/note/noteCommands';
import { $canMergeCells, $canSplitCell, $selectedCells } from '../nodes/table/changeTable';
import { $hasHeaderRow, $tableOf } from '../nodes/table/table';
import { CHANGE_TABLE_COMMAND, INSERT_STORY_TABLE_COMMAND, type TableChange } from '../nodes/table/tableCommands';
import { BLOCK_SHORTCUTS, deleteBlocks, duplicateBlocks, moveBlocks } from './wholeBlocks';

/** What a new table has; more rows come with the Tab key, columns by command. */
const NEW_TABLE = { rows: 3, columns: 3 } as const;

const TABLE_ROWS: readonly (readonly [TableChange, TextKey, LucideIcon, string])[] = [
  ['addRowAbove', 'blocks.addRowAbove', BetweenHorizontalEnd, 'insert row table them hang bang'],
  ['addRowBelow', 'blocks.addRowBelow', BetweenHorizontalStart, 'insert row table them hang bang'],
  ['addColumnBefore', 'blocks.addColumnBefore', BetweenVerticalEnd, 'insert column table them cot bang'],
  ['addColumnAfter', 'blocks.addColumnAfter', BetweenVerticalStart, 'insert column table them cot bang'],
  ['mergeCells', 'blocks.mergeCells', TableCellsMerge, 'merge cells table gop o bang'],
  ['splitCell', 'blocks.splitCell', TableCellsSplit, 'split unmerge cells table tach o bang'],
  ['toggleHeader', 'blocks.toggleHeader', Heading, 'header row table hang dau bang'],
  ['deleteRow', 'blocks.deleteRow', TableRowsSplit, 'remove row table xoa hang bang'],
  ['deleteColumn', 'blocks.deleteColumn', TableColumnsSplit, 'remove column table xoa cot bang'],
  ['delete', 'blocks.deleteTable', Trash2, 'remove table xoa bang'],
];

/** What has to be true of the cells at hand for a change that not every table allows. */
const ENABLED: Readonly<Partial<Record<TableChange, () => boolean>>> = {
  mergeCells: $canMergeCells,
  splitCell: $canSplitCell,
};

/** What is done to blocks as wholes, and to tables, as rows of the registry. */
export function blockCommands(editor: LexicalEditor): readonly Command[] {
  const read = <T>($question: () => T): T => editor.getEditorState().read($question, { editor });
  const hasBlock = (): boolean => read(() => $selectedBlocks().length > 0);
  const isInTable = (): boolean => read(() => $selectedCells().length > 0);
  const insert =
    <T>(command: LexicalCommand<T>, payload: T) =>
    (): void => {
      editor.dispatchCommand(command, payload);
      editor.focus();
    };
  const block = (
    id: CommandId & keyof typeof BLOCK_SHORTCUTS,
    label: TextKey,
    icon: LucideIcon,
    keywords: string,
    run: () => void,
  ): Command => ({ id, label, icon, keywords, shortcut: BLOCK_SHORTCUTS[id], isEnabled: hasBlock, run });
  return [
    {
      id: 'insert.table',
      label: 'editor.kind.table',
      icon: Table,
      keywords: 'grid rows columns bang hang cot',
      shortcut: 'Mod+Alt+5',
      run: insert(INSERT_STORY_TABLE_COMMAND, NEW_TABLE),
    },
    {
      id: 'insert.pullQuote',
      label: 'editor.kind.pullQuote',
      icon: MessageSquareQuote,
      keywords: 'quote attribution trich dan noi bat',
      shortcut: 'Mod+Alt+6',
      run: insert(INSERT_PULL_QUOTE_COMMAND, undefined),
    },
    {
      id: 'insert.factBox',
      label: 'editor.kind.factBox',
      icon: NotebookText,
      keywords: 'box info hop thong tin khung',
      shortcut: 'Mod+Alt+7',
      run: insert(INSERT_FACT_BOX_COMMAND, undefined),
    },
    {
      id: 'insert.note',
      label: 'blocks.insertNote',
      icon: Superscript,
      keywords: 'footnote note reference chu thich cuoi bai cuoc chu',
      shortcut: 'Mod+Alt+8',
      isEnabled: () => read($canInsertNote),
      run: insert(INSERT_NOTE_COMMAND, undefined),
    },
    ...TABLE_ROWS.map(([change, label, icon, keywords]): Command => ({
      id: `table.${change}`,
      label,
      icon,
      keywords,
      isEnabled: ENABLED[change] ? () => read(ENABLED[change] ?? (() => false)) : isInTable,
      ...(change === 'toggleHeader' ? { isActive: () => read($isUnderHeader) } : {}),
      run: () => void editor.dispatchCommand(CHANGE_TABLE_COMMAND, change),
    })),
    block('block.moveUp', 'blocks.moveUp', ArrowUpToLine, 'up chuyen len', () =>
      keepFocus(() => moveBlocks(editor, 'up')),
    ),
    block('block.moveDown', 'blocks.moveDown', ArrowDownToLine, 'down chuyen xuong', () =>
      keepFocus(() => moveBlocks(editor, 'down')),
    ),
    block('block.duplicate', 'blocks.duplicate', CopyPlus, 'copy nhan doi', () => duplicateBlocks(editor)),
    block('block.delete', 'blocks.delete', Trash2, 'remove xoa bo', () => deleteBlocks(editor)),
  ];
}

/** Moves a block with the field under its photo that is being typed in: the page takes the focus from what it moves. */
function keepFocus(move: () => void): void {
  const field = document.activeElement;
  move();
  if (field instanceof HTMLElement && field !== document.activeElement) field.focus();
}

function $isUnderHeader(): boolean {
  const [cell] = $selectedCells();
  return cell !== undefined && $hasHeaderRow($tableOf(cell));
}
