export {
  calls,
  exportFormatSchema,
  packagePartsSchema,
  type PackageParts,
  clipboardTextSchema,
  contentSchema,
  pastedStorySchema,
  importRowSchema,
  READ_CODES,
  OFFICE_ENDINGS,
  STORY_ENDINGS,
  type OfficeEnding,
  type AddedPhoto,
  type CallHandlers,
  type CallInput,
  type CallName,
  type CallOutput,
  type ClipboardAction,
  type PastedStory,
  type DomainHandlers,
  type DraftCard,
  type ExportFormat,
  type ForeignEditOutcome,
  type ImportMoves,
  type ImportPiece,
  type ImportPieces,
  type ImportPreview,
  type ImportRole,
  type Merged,
  type PackageSummary,
  type OpenedDraft,
  type SpellingState,
  type TrashedCard,
  type UsedValues,
  MAX_VERSION_NAME,
  type VersionCard,
} from './calls';
export { DRAFT_REASONS, type DraftReason } from './damage';
export { channelOf, eventChannelOf } from './channel';
export { events, type EventName, type EventPayload } from './events';
export { MENU_NAMES, type MenuName, type MenuRow } from './menu';
export { failure, type Failure } from './outcome';
export { MAX_SECTION, MOST_SECTIONS, SETTINGS_FILES, settingsSchema, type Settings } from './settings';
