import { captionsOf, missingName, proseOf, type Block, type Story } from '../../shared/story';
import { countGraphemes, countSyllables, countWords, readingMinutes } from '../../shared/text';

/** How long a story is: kicker, headline, lead and body. */
export interface Counts {
  /** Syllables (chữ) of a Vietnamese story, words of any other. Captions and credits are not among them. */
  readonly words: number;
  readonly minutes: number;
  /** Words of captions and credits. */
  readonly captionWords: number;
  readonly photos: number;
  /** Photos that are neither in the draft nor on their way into it. */
  readonly missingPhotos: number;
}

/** How many letters a story has, spaces among them and not. */
export interface CharacterCounts {
  readonly withSpaces: number;
  readonly withoutSpaces: number;
}

interface BlockCount {
  readonly words: number;
  readonly captionWords: number;
}

// A block that did not change is the same object, so its count is kept for as long as the block lives.
const countOfBlock: Record<Story['lang'], WeakMap<Block, BlockCount>> = { vi: new WeakMap(), en: new WeakMap() };

/** How a story's language counts its length. */
export const wordCounter = (lang: Story['lang']): ((text: string) => number) =>
  lang === 'vi' ? countSyllables : countWords;

const NONE: ReadonlySet<string> = new Set();

const headsOf = (story: Story): readonly string[] => [story.kicker, story.headline, story.lead];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * Counts a story; blocks that were counted before are not counted again. `pending` holds the file names of photos on
 * their way into the draft.
 */
export function countsOf(story: Story, pending: ReadonlySet<string> = NONE): Counts {
  const count = wordCounter(story.lang);
  const kept = countOfBlock[story.lang];
  const inBlock = (block: Block): BlockCount => {
    const known = kept.get(block) ?? {
      words: count(proseOf(block).join('\n')),
      captionWords: count(captionsOf(block).join('\n')),
    };
    kept.set(block, known);
    return known;
  };
  const blocks = story.body.map(inBlock);
  const words = sum([...headsOf(story).map(count), ...blocks.map((block) => block.words)]);
  const photos = story.body.flatMap((block) => {
    if (block.kind === 'figure') return [block.photo];
    return block.kind === 'gallery' ? block.photos.map((item) => item.photo) : [];
  });
  return {
    words,
    minutes: readingMinutes(words),
    captionWords: sum(blocks.map((block) => block.captionWords)),
    photos: photos.filter((photo) => photo.kind === 'held').length,
    missingPhotos: photos.filter((photo) => photo.kind !== 'held' && !pending.has(missingName(photo))).length,
  };
}

/**
 * Returns the characters of a story as readers see them. Looks through all of it, so it is asked for and not kept in
 * step.
 */
export function charactersOf(story: Story): CharacterCounts {
  const texts = [...headsOf(story), ...story.body.flatMap(proseOf)].flatMap((text) => text.split('\n'));
  return {
    withSpaces: sum(texts.map(countGraphemes)),
    withoutSpaces: sum(texts.map((text) => countGraphemes(text.replace(/\s+/gu, '')))),
  };
}
