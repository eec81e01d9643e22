export { ExportPanel } from './ExportPanel';
export { SendPanel } from './send/SendPanel';
export { PreviewPanel } from './preview/PreviewPanel';
export { ExportManyPanel } from './many/ExportManyPanel';
