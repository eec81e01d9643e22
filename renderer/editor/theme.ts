import type { EditorThemeClasses } from 'lexical';

/** Classes of what Lexical draws by itself; BodyEditor.css dresses them. */
export const theme: EditorThemeClasses = {
  link: 'editor-link',
  list: { nested: { listitem: 'editor-nested-item' } },
  mark: 'editor-comment',
  markOverlap: 'editor-comment-overlap',
  table: 'editor-table',
  tableCell: 'editor-table__cell',
  tableCellHeader: 'editor-table__cell--header',
  tableCellSelected: 'editor-table__cell--selected',
  tableScrollableWrapper: 'editor-table-room',
  tableSelection: 'editor-table--selecting',
  text: {
    bold: 'editor-bold',
    italic: 'editor-italic',
    underline: 'editor-underline',
    strikethrough: 'editor-strikethrough',
    underlineStrikethrough: 'editor-underline-strikethrough',
    highlight: 'editor-highlight',
    superscript: 'editor-superscript',
    subscript: 'editor-subscript',
  },
};
