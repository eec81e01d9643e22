export { ExportPanel } from './ExportPanel';
export { PreviewPanel } from './preview/PreviewPanel';
export { ExportManyPanel } from './many/ExportManyPanel';
