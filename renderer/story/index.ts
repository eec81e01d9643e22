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
export type { SaveState } from './saver';
