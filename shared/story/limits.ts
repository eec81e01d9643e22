import type { Block, BlockOf } from './blocks';
import { piecesOf, type Inline } from './inline';
import type { PhotoSource } from './photo';
import type { Review } from './review';
import { photoSourcesOf, type Story } from './story';
import { inlinePartsOf, textPartsOf } from './textParts';

/**
 * The most that one story holds, far above what a newspaper prints: its longest pages have some 10,000 words. What
 * people type is never refused; what would come in by paste, drop, import or merge beyond these is refused whole, and
 * the user is notified. What a story at these limits costs: docs/technical/limits.md.
 */
export const STORY_LIMITS = {
  /** Blocks of the body. */
  blocks: 3_000,
  /** What blocks are made of: items of lists, cells, the blocks of a box, photos of a gallery, footnotes. Empty ones cost as much. */
  parts: 10_000,
  /** Photos, those in galleries too. */
  photos: 300,
  /** Lists in lists, the outermost counted: as deep as Word's. A story's file itself is read down to 20 or so. */
  listDepth: 9,
  /** Characters of the body, captions, addresses and all: some 150,000 Vietnamese words. Those of the fields are counted apart. */
  characters: 750_000,
  /** Stretches of text with marks of their own, links, line breaks, marks of footnotes: what a DOCX is heavy with. Each comment that a stretch names is one more. */
  pieces: 10_000,
  /** Characters of one field: a text without line breaks has all its words in its headline. */
  field: 10_000,
  bylines: 100,
  tags: 200,
  related: 200,
  /** Findings of checks that somebody has ignored. */
  ignoredChecks: 5_000,
  /** Steps of the review. */
  steps: 2_000,
  threads: 2_000,
  /** Comments of all threads. */
  comments: 10_000,
} as const;

/** A draft may be typed beyond the limits. It is opened up to so many times each of them; more is no story, and would hang the window. */
export const OPENED_TIMES = 3;

/** Largest `story.json`, in bytes, with the stories that its review compares with; one of 100,000 words takes under 3 MB. */
export const MAX_DRAFT_BYTES = 32 * 1024 * 1024;

type Limit = keyof typeof STORY_LIMITS;
const BODY_LIMITS = ['blocks', 'parts', 'photos', 'listDepth', 'characters', 'pieces'] as const;
type BodyLimit = (typeof BODY_LIMITS)[number];
const LISTS = ['bylines', 'tags', 'related', 'ignoredChecks'] as const;

/** One limit that something is beyond: which, the most that it allows, and what was found. */
export interface LimitExcess<L extends Limit = Limit> {
  readonly limit: L;
  readonly most: number;
  readonly found: number;
}

/** A limit that a story is beyond; of a field, which one: "headline", "tag" ... */
export type StoryExcess = LimitExcess<Exclude<Limit, 'field'>> | (LimitExcess<'field'> & { readonly field: string });

/** Counts what a body has of each limit. */
const COUNT: Readonly<Record<BodyLimit, (body: readonly Block[]) => number>> = {
  blocks: (body) => body.length,
  parts: (body) => total(body, partsIn),
  photos: (body) => photoSourcesOf({ body }).length,
  listDepth: (body) => deepest(depthsOf(body)),
  characters: (body) => total(body, charactersIn),
  pieces: (body) => total(body, piecesIn),
};

/**
 * Returns the first limit that a body is beyond, each multiplied by `times`; null where it keeps them all. The cheap
 * ones are counted first.
 */
export function limitExcess(body: readonly Block[], times = 1): LimitExcess<BodyLimit> | null {
  for (const limit of BODY_LIMITS) {
    const excess = beyond(limit, COUNT[limit](body), times);
    if (excess) return excess;
  }
  return null;
}

/**
 * Returns the first limit that a story is beyond, each multiplied by `times`, its fields first; null where it keeps
 * them all.
 */
export function storyExcess(story: Story, times = 1): StoryExcess | null {
  const { headline, lead, kicker, dateline, section, noteToDesk, bylines, tags, related, body, ...rest } = story;
  for (const limit of LISTS) {
    const excess = beyond(limit, story[limit].length, times);
    if (excess) return excess;
  }
  const texts: readonly (readonly [field: string, text: string])[] = [
    ...Object.entries({ headline, lead, kicker, dateline, section, 'note to the desk': noteToDesk }),
    ...bylines.map(({ name }) => ['byline', name] as const),
    ...tags.map((tag) => ['tag', tag] as const),
    ...related.flatMap(({ title, url }) => [['related link', title] as const, ['related link', url] as const]),
  ];
  // What people type is never refused: a draft may have a field as long as a book, as long as all of it can be shown.
  if (times > 1) {
    const inFields = total(texts, ([, text]) => text.length);
    return beyond('characters', inFields + lettersIn(rest), times) ?? limitExcess(body, times);
  }
  for (const [field, text] of texts) {
    const excess = beyond('field', text.length, times);
    if (excess) return { ...excess, field };
  }
  return beyond('characters', lettersIn(rest), times) ?? limitExcess(body, times);
}

/**
 * Returns the first limit that a draft is beyond, each multiplied by `times`: its story, its review state, and the
 * stories that the review compares with; null where all keep them.
 */
export function draftExcess(story: Story, { baseline, log, threads }: Review, times = 1): StoryExcess | null {
  const excess =
    beyond('steps', log.length, times) ??
    beyond('threads', threads.length, times) ??
    beyond(
      'comments',
      total(threads, ({ comments }) => comments.length),
      times,
    ) ??
    beyond('characters', lettersIn(log) + lettersIn(threads), times);
  if (excess) return excess;
  for (const held of [story, baseline?.story, baseline?.otherCopy?.merged, baseline?.otherCopy?.theirs]) {
    const inIt = held ? storyExcess(held, times) : null;
    if (inIt) return inIt;
  }
  return null;
}

const beyond = <L extends Limit>(limit: L, found: number, times: number): LimitExcess<L> | null => {
  const most = STORY_LIMITS[limit] * times;
  return found > most ? { limit, most, found } : null;
};

const total = <T>(of: readonly T[], count: (one: T) => number): number => of.reduce((sum, one) => sum + count(one), 0);

/** Counts the characters (UTF-16) of every text in a value. */
function lettersIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 0;
  return total(Object.values(value), lettersIn);
}

function partsIn(block: Block): number {
  switch (block.kind) {
    case 'list':
      return itemsIn(block);
    case 'table':
      // A row without cells is one too.
      return total(block.rows, (row) => Math.max(1, row.length));
    case 'factBox':
      return block.blocks.length + total(block.blocks, partsIn);
    case 'gallery':
      return block.photos.length;
    case 'notes':
      return block.notes.length;
    case 'paragraph':
    case 'subhead':
    case 'quote':
    case 'pullQuote':
    case 'figure':
    case 'embed':
    case 'rule':
    case 'unknown':
      return 0;
  }
}

/** The items of a list and of those in it; one without items counts as one. */
const itemsIn = (list: BlockOf<'list'>): number =>
  Math.max(
    1,
    total(list.items, (item) => 1 + total(item.lists, itemsIn)),
  );

const charactersIn = (block: Block): number =>
  total(textPartsOf(block), ({ text }) => text.length) +
  total(inlinePartsOf(block), ({ content }) => total(content, addressIn)) +
  unreadIn(block);

const addressIn = (piece: Inline): number => (piece.kind === 'link' ? piece.url.length : 0);

/** The characters of a block that are no text of the story: addresses, names of files, what a newer Stet wrote. */
function unreadIn(block: Block): number {
  if (block.kind === 'unknown') return block.json.length;
  if (block.kind === 'factBox') return total(block.blocks, unreadIn);
  if (block.kind === 'embed') return block.url.length;
  return total(photoSourcesOf({ body: [block] }), sourceLength);
}

const sourceLength = (photo: PhotoSource): number =>
  photo.kind === 'held' ? 0 : (photo.kind === 'missing' ? photo.fileName : photo.url).length;

const piecesIn = (block: Block): number =>
  total(inlinePartsOf(block), ({ content }) => piecesOf(content) + total(content, commentsAt));

const commentsAt = (piece: Inline): number => {
  if (piece.kind === 'link') return total(piece.content, commentsAt);
  return piece.kind === 'text' ? piece.comments.length : 0;
};

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
