export { exportDocx } from './docx/exportDocx';
export { exportTrackedDocx, type DocxComment } from './docx/exportTrackedDocx';
export type { ExportedFile, ExportResult, PhotoBytes } from './exported';
export { exportHtml } from './html/exportHtml';
export { exportHtmlFragment } from './html/exportHtmlFragment';
export { exportMarkdown } from './markdown/exportMarkdown';
export { exportNinjs } from './ninjs/exportNinjs';
export { barePhoto } from './photos/barePhoto';
export { exportText } from './text/exportText';
