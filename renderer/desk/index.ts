export { DeskPanel, type DeskPanelProps } from './DeskPanel';
export { clearFilters, putCard, refreshDesk, resetDesk, selectOnDesk, useDesk } from './deskStore';
export type { OpenCard } from './openCard';
export { sectionsOf } from './deskView';
export { ImportDialog } from './ImportDialog';
