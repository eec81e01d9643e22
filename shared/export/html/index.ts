// A door of its own, for the page: what it copies out needs none of the writer of Word documents.
export { exportBlocks, exportInline } from './exportBlocks';
