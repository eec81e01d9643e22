export { DeskPanel } from './DeskPanel';
export { clearFilters, putCard, refreshDesk, resetDesk, selectOnDesk, useDesk } from './deskStore';
export { putOpenCard, type OpenCard } from './openCard';
export { sectionsOf } from './deskView';
export { ImportDialog } from './ImportDialog';
