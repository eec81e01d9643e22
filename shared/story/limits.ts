import { captionsOf, proseOf } from './blockText';
import type { Block, BlockOf } from './blocks';
import { photoSourcesOf, type Story } from './story';
import { piecesIn } from './textParts';

/**
 * The most that one story holds, far above what a newspaper prints: its longest pages have some 10,000 words. What people
 * type is never refused; what would come in by paste, drop or import beyond these is refused whole, and said. What a story
 * at these limits costs: docs/technical/limits.md.
 */
export const STORY_LIMITS = {
  /** Blocks of the body. */
  blocks: 3_000,
  /** Characters of the body, captions and all: some 150,000 Vietnamese words. */
  characters: 750_000,
  /** Stretches of text with marks of their own, links, line breaks: what a DOCX is heavy with. */
  pieces: 10_000,
  /** Photos, those in galleries too. */
  photos: 300,
  /** Characters of one field: a text without line breaks has all its words in its headline. */
  field: 10_000,
  /** Lists in lists, the outermost counted: as deep as Word's. A story's file itself is read down to 20 or so. */
  listDepth: 9,
} as const;

/** The limits of a body; the rest are those of the fields around it. */
type BodyLimit = Exclude<keyof typeof STORY_LIMITS, 'field'>;

/** One limit that a body is beyond: which, where it is, and what the body has. */
export interface LimitExcess<Limit extends keyof typeof STORY_LIMITS = BodyLimit> {
  readonly limit: Limit;
  readonly most: number;
  readonly found: number;
}

/** The first limit that a body is beyond; null where it keeps them all. */
export function limitExcess(body: readonly Block[]): LimitExcess | null {
  const found: Readonly<Record<BodyLimit, number>> = {
    blocks: body.length,
    characters: body.reduce((sum, block) => sum + charactersIn(block), 0),
    pieces: body.reduce((sum, block) => sum + piecesIn(block), 0),
    photos: photoSourcesOf({ body }).length,
    listDepth: deepest(depthsOf(body)),
  };
  for (const limit of ['blocks', 'characters', 'pieces', 'photos', 'listDepth'] as const) {
    if (found[limit] > STORY_LIMITS[limit]) return { limit, most: STORY_LIMITS[limit], found: found[limit] };
  }
  return null;
}

/** A limit that a story is beyond; of a field, which one: "headline", "tag" ... */
export type StoryExcess = LimitExcess | (LimitExcess<'field'> & { readonly field: string });

/** The first limit that a story is beyond, its fields first; null where it keeps them all. */
export function storyExcess(story: Story): StoryExcess | null {
  const { headline, lead, kicker, dateline, section, noteToDesk, bylines, tags, related } = story;
  const texts: readonly (readonly [field: string, text: string])[] = [
    ...Object.entries({ headline, lead, kicker, dateline, section, 'note to the desk': noteToDesk }),
    ...bylines.map(({ name }) => ['byline', name] as const),
    ...tags.map((tag) => ['tag', tag] as const),
    ...related.map(({ title }) => ['related link', title] as const),
  ];
  const tooLong = texts.find(([, { length }]) => length > STORY_LIMITS.field);
  if (!tooLong) return limitExcess(story.body);
  const [field, { length: found }] = tooLong;
  return { limit: 'field', field, most: STORY_LIMITS.field, found };
}

const charactersIn = (block: Block): number =>
  [...proseOf(block), ...captionsOf(block)].reduce((sum, text) => sum + text.length, 0);

/** Not by spreading: a body may have more lists than a call may have arguments. */
function deepest(depths: Iterable<number>): number {
  let most = 0;
  for (const depth of depths) most = Math.max(most, depth);
  return most;
}

function* depthsOf(blocks: readonly Block[]): Iterable<number> {
  for (const block of blocks) {
    if (block.kind === 'list') yield depthOf(block);
    else if (block.kind === 'factBox') yield* depthsOf(block.blocks);
  }
}

const depthOf = (list: BlockOf<'list'>): number => 1 + deepest(list.items.flatMap((item) => item.lists.map(depthOf)));
