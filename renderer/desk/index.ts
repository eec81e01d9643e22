export { DeskPanel } from './DeskPanel';
export { refreshDesk, searchDesk, sectionsOf, useDesk } from './deskStore';
export { ImportDialog } from './ImportDialog';
