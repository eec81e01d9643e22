export { draftLabels } from './draftLabels';
export { draftName, storyName } from './draftName';
export { DeskPanel } from './DeskPanel';
export { pickedCards, pickedNow, stepsOf } from './pickedNow';
export {
  clearFilters,
  subscribeChanges,
  subscribeReading,
  putCard,
  refreshDesk,
  resetDesk,
  selectOnDesk,
  showDeskFor,
  useDesk,
} from './deskStore';
export { LibraryReading } from './LibraryReading';
export { putOpenCard, type OpenCard } from './openCard';
export { TrashPanel } from './trash/TrashPanel';
export { ImportDialog } from './ImportDialog';
export type { ImportFile, ImportFileState } from './importFile';
export { importProblems } from './importReport';
export { ManyImportsDialog } from './ManyImportsDialog';
