import type { TextRange } from '../text';
import { bylinesFromText } from './bylineText';
import { signOff, type Story } from './story';

/** The fields of a story around its body, by the names that the story has for them. */
export const TEXT_FIELDS = [
  'section',
  'kicker',
  'headline',
  'bylines',
  'lead',
  'dateline',
  'tags',
  'noteToDesk',
] as const;
/** The title of a related link, by its index among them. */
export type RelatedField = `related.${number}.title`;
/** A field of a story that is edited as one text. */
export type TextField = (typeof TEXT_FIELDS)[number] | RelatedField;
/** A field of a story that a place can be in; `body` is the body as a whole. */
export type FieldName = TextField | 'embargoUntil' | 'body';

/** A place in a field: a stretch of its text, or the field as a whole. */
export interface FieldPlace {
  readonly kind: 'field';
  readonly field: FieldName;
  readonly range: TextRange | null;
}

/** A place in a block of the body: a stretch of a part's text, a part, or (with `part` null) the block as a whole. */
export interface BlockPlace {
  readonly kind: 'block';
  /** Index in the story's body. */
  readonly block: number;
  /** As in `TextPart`. */
  readonly part: string | null;
  /** UTF-16 units of the part's text, where a line break is one. */
  readonly range: TextRange | null;
}

/** A place in a story that somebody can be taken to. It holds for the story that it was made from. */
export type Place = FieldPlace | BlockPlace;

/** Returns the text of a field, as it is shown to be edited: bylines joined as in the sign-off, tags by commas. */
export function fieldText(story: Story, field: TextField): string {
  if (field === 'bylines') return signOff(story.bylines);
  if (isRelatedField(field)) return story.related[relatedIndex(field)]?.title ?? '';
  return field === 'tags' ? story.tags.join(', ') : story[field];
}

/** Returns the change of a story that sets the text of a field. */
export function fieldFromText(story: Story, field: TextField, text: string): Partial<Story> {
  if (field === 'bylines') return { bylines: bylinesFromText(text, story.bylines) };
  if (isRelatedField(field)) {
    const changed = relatedIndex(field);
    return { related: story.related.map((link, index) => (index === changed ? { ...link, title: text } : link)) };
  }
  return field === 'tags' ? { tags: tagsFromText(text) } : { [field]: text };
}

/** Whether a name is that of a related link's title. */
export const isRelatedField = (field: string): field is RelatedField => /^related\.\d+\.title$/.test(field);

const relatedIndex = (field: RelatedField): number => Number(field.split('.')[1]);

/** Returns the tags that a text lists, separated by commas; each once, in order. */
export const tagsFromText = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((tag) => tag.trim().replace(/\s+/g, ' '))
      .filter((tag) => tag !== ''),
  ),
];
