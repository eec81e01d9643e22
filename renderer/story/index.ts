export { countsOf, type Counts } from './counts';
export { StoryDetails } from './details/StoryDetails';
export { PaperHead } from './fields/PaperHead';
export {
  closeDraft,
  editStory,
  flush,
  forbidEditing,
  hasUnsaved,
  keepAsNewDraft,
  openDraft,
  photoUrl,
  useOpenStory,
  type OpenStory,
} from './openStory';
export { SaveIndicator } from './SaveIndicator';
export type { SaveState } from './saver';
