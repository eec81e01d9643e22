export { exportDocx } from './docx/exportDocx';
export type { ExportedFile, ExportResult, PhotoBytes } from './exported';
export { exportHtml, exportHtmlFragment } from './html/exportHtml';
