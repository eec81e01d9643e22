export { captionsOf, proseOf } from './blockText';
export {
  blockSchema,
  emptyParagraph,
  newFigure,
  type Block,
  type BlockOf,
  type GalleryPhoto,
  type ListItem,
} from './blocks';
export {
  inlineText,
  MARKS,
  plainInline,
  textRun,
  threadIdSchema,
  tidyInline,
  type Inline,
  type InlineContent,
  type Link,
  type Mark,
  type TextRun,
  type ThreadId,
} from './inline';
export { isLinkUrl, isWebUrl } from './linkUrl';
export { assertNever } from './never';
export { parseStory, storyToJson } from './parseStory';
export { photoNameSchema, type PhotoName } from './photo';
export {
  BYLINE_ROLES,
  draftIdSchema,
  emptyStory,
  heldPhotos,
  langSchema,
  missingPhotos,
  signOff,
  STORY_VERSION,
  storySchema,
  type Byline,
  type BylineRole,
  type DraftId,
  type Lang,
  type RelatedLink,
  type Story,
} from './story';
