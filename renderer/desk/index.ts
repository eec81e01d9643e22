export { DeskPanel } from './DeskPanel';
export { refreshDesk, resetDesk, searchDesk, sectionsOf, useDesk } from './deskStore';
export { ImportDialog } from './ImportDialog';
