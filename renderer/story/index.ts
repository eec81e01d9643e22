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
  useStoryFields,
  type OpenStory,
  type StoryFields,
} from './openStory';
export { SaveIndicator } from './SaveIndicator';
