import type { FlowText } from './flow';

/** Parts of a story that have a paragraph of their own in Stet's Word documents, by the names of their styles. */
const FIELD_STYLES = {
  'stet section': 'section',
  'stet kicker': 'kicker',
  'stet byline': 'bylines',
  'stet published': 'publishedAt',
  'stet dateline': 'dateline',
  'stet lead': 'lead',
  'stet sign-off': 'signOff',
  'stet related': 'related',
  title: 'headline',
} as const;
/** A field of the story that a paragraph of Stet's own Word document can contain. */
export type FieldRole = (typeof FIELD_STYLES)[keyof typeof FIELD_STYLES];

/** Styles of paragraphs that are parts of blocks. */
const BLOCK_STYLES = {
  caption: 'caption',
  'stet credit': 'credit',
  'stet gallery caption': 'galleryCaption',
  'stet pull quote': 'pullQuote',
  'stet attribution': 'attribution',
  'stet fact box title': 'factBoxTitle',
  'stet embed': 'embed',
  'stet rule': 'rule',
  quote: 'quote',
  'intense quote': 'quote',
} as const;
/** A kind of block, or a part of one, that a paragraph's style identifies. */
export type BlockRole = (typeof BLOCK_STYLES)[keyof typeof BLOCK_STYLES];

const roleIn = <R extends string>(styles: Readonly<Record<string, R>>, names: readonly string[]): R | null => {
  for (const name of names) if (Object.hasOwn(styles, name)) return styles[name] ?? null;
  return null;
};

/** Returns the field that a paragraph's style names; null for none. */
export const fieldRole = ({ form }: FlowText): FieldRole | null => roleIn(FIELD_STYLES, form.styles);
/** Returns the part of a block that a paragraph's style names; null for none. */
export const blockRole = ({ form }: FlowText): BlockRole | null => roleIn(BLOCK_STYLES, form.styles);

/** Whether a paragraph has a style in which only Stet sets a field. */
export const isOwnField = (item: FlowText): boolean =>
  item.form.styles.some((name) => name.startsWith('stet ') && Object.hasOwn(FIELD_STYLES, name));
