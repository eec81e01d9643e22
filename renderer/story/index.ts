export { countsOf } from './counts';
export { StoryDetails } from './details/StoryDetails';
export { PaperHead } from './fields/PaperHead';
export {
  closeDraft,
  editStory,
  flush,
  forbidEditing,
  keepAsNewDraft,
  openDraft,
  photoUrl,
  useOpenStory,
  type OpenStory,
} from './openStory';
export { SaveIndicator } from './SaveIndicator';
