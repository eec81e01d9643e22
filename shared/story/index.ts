export { annotationToComment, commentToAnnotation, type Annotation, type AnnotationInput } from './annotation';
export { captionsOf, proseOf } from './blockText';
export { bylinesFromText, nameAt } from './bylineText';
export {
  BLOCK_KINDS,
  blockSchema,
  FIGURE_WIDTHS,
  LIST_NUMBERINGS,
  MAX_LIST_START,
  newCell,
  galleryPhotoOf,
  newFigure,
  newList,
  type Block,
  type BlockOf,
  type FigureWidth,
  type GalleryPhoto,
  type ListItem,
  type ListNumbering,
  type Note,
  type TableCell,
} from './blocks';
export { changeBetween, draftChangeSchema, withChange, type DraftChange, type DraftContent } from './draftChange';
export { renamePhotos, textOnlyStory } from './textOnly';
export { findInStory } from './findInStory';
export { firstWords } from './firstWords';
export { defaultHouseStyle, houseStyleSchema, TONE_STYLES, type HouseStyle } from './houseStyle';
export { IMPORT_ROWS, oldFontSchema, PIECE_ROLES, type ImportField, type ImportRow, type PieceRole } from './importRow';
export {
  inlineText,
  MARK_ELEMENTS,
  MARKS,
  noteIdSchema,
  plainInline,
  textRun,
  threadIdSchema,
  tidyInline,
  type Inline,
  type InlineContent,
  type Link,
  type Mark,
  type NoteId,
  type NoteMark,
  type TextRun,
  type ThreadId,
} from './inline';
export {
  draftExcess,
  limitExcess,
  MAX_DRAFT_BYTES,
  OPENED_TIMES,
  STORY_LIMITS,
  storyExcess,
  type StoryExcess,
} from './limits';
export { isLinkUrl, isWebUrl, webUrlSchema } from './linkUrl';
export { listNumber, listNumberText } from './listNumbers';
export { assertNever } from './never';
export { noteNumbers, notesInOrder, renameNotes, unmarkedNotes, withNotes } from './notes';
export { originSchema, originToProperties, propertiesToOrigin, type Origin } from './origin';
export { parseStory, storyToJson } from './parseStory';
export {
  forPhotoTexts,
  NO_PHOTO_TEXTS,
  PHOTO_TEXTS,
  photoNameSchema,
  photoTextsOr,
  photoTextsShape,
  type PhotoName,
  type PhotoSource,
  type PhotoTextName,
  type PhotoTexts,
} from './photo';
export { lineToPhoto, photoToLine } from './photoLine';
export {
  fieldFromText,
  fieldText,
  isRelatedField,
  tagsFromText,
  TEXT_FIELDS,
  type BlockPlace,
  type FieldName,
  type RelatedField,
  type Place,
  type TextField,
} from './places';
export {
  MAX_REVISION,
  newReview,
  offeredSteps,
  REVIEW_STATUSES,
  reviewSchema,
  setsBaseline,
  revisionSchema,
  versionStampSchema,
  reviewStatusSchema,
  loggedSteps,
  loggedStepSchema,
  roleSchema,
  ROLES,
  withStep,
  type Baseline,
  type OtherCopy,
  type Review,
  type VersionStamp,
  type ReviewStatus,
  type ReviewStep,
  type Role,
} from './review';
export {
  BYLINE_ROLES,
  draftIdSchema,
  emptyStory,
  heldPhotos,
  langSchema,
  missingName,
  missingPhotos,
  photoLabel,
  printedNames,
  signOff,
  slugSchema,
  STORY_VERSION,
  photoSourcesOf,
  storySchema,
  type Byline,
  type BylineRole,
  type DraftId,
  type IgnoredCheck,
  type Lang,
  type RelatedLink,
  type Story,
} from './story';
export {
  anchorSchema,
  isRetractable,
  mergeThreads,
  openThreads,
  threadSchema,
  withoutComment,
  type Anchor,
  type Comment,
  type Thread,
} from './thread';
export { tableLayout, type CellPlace } from './tableLayout';
export { anchorOf, renewAnchor, shownBy, stillAt, threadPlaces } from './threadPlaces';
export {
  editParts,
  editText,
  inlinePartsOf,
  keepThreads,
  mapContents,
  nameThread,
  spliceInline,
  textPartsOf,
  threadsNamedIn,
  type PartRole,
  type TextEdit,
} from './textParts';
export type { Revision, TrackedBlock, TrackedPiece, TrackedStory, TrackedText } from './tracked';
