import { z } from 'zod';
import { MAX_SLUG_LENGTH, SLUG_PATTERN } from '../text';
import { blockSchema, type Block } from './blocks';
import { webUrlSchema } from './linkUrl';
import type { PhotoName, PhotoSource } from './photo';

/** Version of the story's form on disk. A change of the schema raises it and adds a function to `migrations/`. */
export const STORY_VERSION = 4;

/** The id of a draft, a UUID. */
export const draftIdSchema = z.uuid().brand<'DraftId'>();
/** Names a draft; also the name of its folder. */
export type DraftId = z.infer<typeof draftIdSchema>;

/** The languages of stories and of the interface. */
export const langSchema = z.enum(['vi', 'en']);
/** Language of a story or of the interface (BCP 47 primary subtag). */
export type Lang = z.infer<typeof langSchema>;

/** What a person or agency in a byline did for the story. */
export const BYLINE_ROLES = ['reporter', 'contributor', 'photographer', 'agency'] as const;
/** A name as it is printed, and what its bearer did for the story. */
export const bylineSchema = z.strictObject({ name: z.string(), role: z.enum(BYLINE_ROLES) }).readonly();
/** Who a story is by: the name as printed, and what they did. */
export type Byline = z.infer<typeof bylineSchema>;
/** What a person or agency in a byline did: `reporter`, `contributor`, `photographer` or `agency`. */
export type BylineRole = Byline['role'];

const instantSchema = z.iso.datetime({ offset: true });

/** A slug as `shared/text` makes it: ASCII words and hyphens, 1 to 80 characters. */
export const slugSchema = z.string().max(MAX_SLUG_LENGTH).regex(SLUG_PATTERN);

/** A link to another story: its title, which may be empty, and its web address. */
export const relatedLinkSchema = z.strictObject({ title: z.string(), url: webUrlSchema }).readonly();
/** A link to another story that is printed with this one. */
export type RelatedLink = z.infer<typeof relatedLinkSchema>;

/**
 * A finding of a check that somebody has ignored: the rule, the words it found, and the words around them, to know it
 * again.
 */
export const ignoredCheckSchema = z
  .strictObject({ rule: z.string(), excerpt: z.string(), context: z.string() })
  .readonly();
/** A finding that somebody decided to ignore, by what identifies it in a changed text. */
export type IgnoredCheck = z.infer<typeof ignoredCheckSchema>;

/** A story in the current form, `STORY_VERSION`. Texts are empty where a field is not filled in. */
export const storySchema = z
  .strictObject({
    lang: langSchema,
    section: z.string(),
    kicker: z.string(),
    headline: z.string(),
    lead: z.string(),
    bylines: z.array(bylineSchema).readonly(),
    /** Where the story was filed from. */
    dateline: z.string(),
    /** ISO 8601 with offset, or a day ("2026-11-30") where no hour is known; null while it has no time. */
    publishedAt: z.union([instantSchema, z.iso.date()]).nullable(),
    /** Not to be published before: ISO 8601 with offset, or null. */
    embargoUntil: instantSchema.nullable(),
    tags: z.array(z.string()).readonly(),
    /** Address of the story on the site; null until the first export freezes it. */
    slug: slugSchema.nullable(),
    related: z.array(relatedLinkSchema).readonly(),
    /** For the desk; never printed and never exported. */
    noteToDesk: z.string(),
    /** For the checks; never printed and never exported. */
    ignoredChecks: z.array(ignoredCheckSchema).readonly(),
    body: z.array(blockSchema).readonly(),
  })
  .readonly();
/** The content of a story: the fields around the body, and its blocks. */
export type Story = z.infer<typeof storySchema>;

/** Returns a story with nothing in it. */
export const emptyStory = (lang: Lang): Story => ({
  lang,
  section: '',
  kicker: '',
  headline: '',
  lead: '',
  bylines: [],
  dateline: '',
  publishedAt: null,
  embargoUntil: null,
  tags: [],
  slug: null,
  related: [],
  noteToDesk: '',
  ignoredChecks: [],
  body: [],
});

/** Where every photo of a story is, those of galleries too, in the order of the body. */
export const photoSourcesOf = (story: Pick<Story, 'body'>): readonly PhotoSource[] =>
  story.body.flatMap((block: Block) => {
    if (block.kind === 'figure') return [block.photo];
    return block.kind === 'gallery' ? block.photos.map((item) => item.photo) : [];
  });

/** Returns the photos that a story shows and its draft holds, each once, in the order of the body. */
export const heldPhotos = (story: Pick<Story, 'body'>): readonly PhotoName[] => [
  ...new Set(photoSourcesOf(story).flatMap((source) => (source.kind === 'held' ? [source.name] : []))),
];

/** Returns the name by which a photo that is not in the draft is shown: its file's name, or its address. */
export const missingName = (source: Exclude<PhotoSource, { kind: 'held' }>): string =>
  source.kind === 'missing' ? source.fileName : source.url;

/**
 * Returns the file names (or addresses) of photos that a story refers to and its draft does not contain, each once, in
 * the order of the body.
 */
export const missingPhotos = (story: Pick<Story, 'body'>): readonly string[] => [
  ...new Set(photoSourcesOf(story).flatMap((source) => (source.kind === 'held' ? [] : [missingName(source)]))),
];

/**
 * Returns the name by which a reader knows a photo of a story that could not be exported: of one in the draft, whose own
 * name is a hash, its caption or alt text, else its number among the photos; any other name as it is.
 */
export function photoLabel(story: Pick<Story, 'body'>, name: string): string {
  const shown = story.body.flatMap((block: Block) =>
    block.kind === 'figure' ? [block] : block.kind === 'gallery' ? block.photos : [],
  );
  const at = shown.findIndex(({ photo }) => photo.kind === 'held' && photo.name === name);
  const found = shown[at];
  return found ? found.caption || found.altText || `#${at + 1}` : name;
}

/**
 * Returns the sign-off under a story, derived from its bylines: the names in order, joined by " - "; empty without
 * bylines.
 */
export const signOff = (bylines: readonly Byline[]): string => printedNames(bylines).join(' - ');

/** Returns the names of bylines as they are printed; one without a name is not. */
export const printedNames = (bylines: readonly Byline[]): readonly string[] =>
  bylines.map((byline) => byline.name.trim()).filter((name) => name !== '');
