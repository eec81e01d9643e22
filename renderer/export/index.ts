export { copyForSite } from './copyForSite';
export { ExportPanel } from './ExportPanel';
export { SendPanel } from './send/SendPanel';
export { PreviewPanel } from './preview/PreviewPanel';
export { ExportManyDialog } from './many/ExportManyDialog';
export { isExportingMany, showMany, stopMany, useManyExport } from './many/manyExport';
export { ManyExportPanel } from './many/ManyExportPanel';
export { ManyExportStatus } from './many/ManyExportStatus';
