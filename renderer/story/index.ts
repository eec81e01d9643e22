export { charactersOf, countsOf } from './counts';
export { StoryDetails } from './details/StoryDetails';
export { PaperHead } from './fields/PaperHead';
export { publishNow } from './fields/publishNow';
export type { BodyPort } from './history/bodyPort';
export { STORY_FIELDS } from './history/fields';
export { currentInput, type Input } from './history/input';
export { historyCommands, registerHistoryKeys } from './history/registerHistoryKeys';
export { fillFromPaste, isStoryEmpty, type PastedField } from './pasted/fillFromPaste';
export { notifyStep } from './history/notifyStep';
export type { Edit } from './history/step';
export { asOneStep, registerBodyHistory, onceLastStepIsUndone, recordBody, redo, undo } from './history/storyHistory';
export { textEdit } from './history/textEdit';
export {
  closeDraft,
  editStory,
  flush,
  saveNow,
  forbidEditing,
  keepAsNewDraft,
  moveBaseline,
  noteChangeCount,
  leavePaper,
  isOpeningDraft,
  openDraft,
  saveCopyElsewhere,
  reopenDraft,
  photoUrl,
  takeBody,
  useOpenStory,
  useStoryFields,
  type OpenStory,
} from './openStory';
export { commentCommands } from './comments/commentCommands';
export { beginComment, endComment, keepTyped, useTyped } from './comments/pending';
export { selectedPlaces, wholeStory } from './comments/commentTarget';
export { addThread, goBackBehind, reopen, reply, resolve, showThread, takeBack } from './comments/threads';
export { subscribeThreads, takeInHand, useThreads } from './comments/openThreads';
export { isPending, setArrived, setPending, subscribePending, useIsPending, usePendingCount } from './pendingPhotos';
export { SaveIndicator } from './SaveIndicator';
export { atRest, useAtRest, useStoryAtRest } from './storyAtRest';
export { everythingDone, keepUntilDone, keepUntilIn } from './underWay';
export { registerBodyView, type BodyView, type DrawnText } from './places/bodyView';
export { changeOrder, changePlace, storyOrder, textAround } from './changes/changePlace';
export { toldChange } from './changes/toldChange';
export { ChangeWords } from './changes/ChangeWords';
export { isTold } from './changes/isTold';
export { inTurn } from './inTurn';
export { keepVersionNow } from './keepVersionNow';
export { replaceStory } from './replaceStory';
export { takeOpenStep, takeStepAtRest, undoStep, type Stepped } from './stepAtRest';
export { noteStep, takeStep, type StepTaken } from './takeStep';
export { placeName } from './places/placeName';
export { setHouse, useHouse } from './house';
export { highlightAtCaret } from './places/atCaret';
export { highlightAtPoint, setHighlights, type DrawnMark, type Marked } from './places/highlights';
export { misspellingAt, registerMisspellings, type Misspelling } from './places/misspelling';
export { jumpTo, showPlace } from './places/jump';
export { forgetVersion, hideVersion, showVersion, useVersionShown, type VersionShown } from './places/versionShown';
export { isShowingChanges, toggleShowChanges, useIsShowingChanges } from './places/showChanges';
export { photoTaker, registerPhotoTaker } from './places/photoTaker';
export { replaceAt } from './places/replaceAt';
export { ReasonDialog } from './status/ReasonDialog';
export { StatusChip } from './status/StatusChip';
export { StatusLog } from './status/StatusLog';
export { refreshUsed, useUsed } from './used';
