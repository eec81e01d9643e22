export { DeskPanel } from './DeskPanel';
export { pickedNow } from './pickedNow';
export { clearFilters, followReading, putCard, refreshDesk, resetDesk, selectOnDesk, useDesk } from './deskStore';
export { LibraryReading } from './LibraryReading';
export { putOpenCard, type OpenCard } from './openCard';
export { sectionsOf } from './deskView';
export { ImportDialog } from './ImportDialog';
