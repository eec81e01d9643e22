import { proseOf, type Block, type Story } from '../../shared/story';
import { countSyllables, countWords, readingMinutes } from '../../shared/text';

/** How long a story is. Captions and credits are not counted. */
export interface Counts {
  /** Syllables (chữ) of a Vietnamese story, words of any other. */
  readonly words: number;
  readonly minutes: number;
  readonly photos: number;
  readonly missingPhotos: number;
}

// A block that did not change is the same object, so its count is kept for as long as the block lives.
const countOfBlock: Record<Story['lang'], WeakMap<Block, number>> = { vi: new WeakMap(), en: new WeakMap() };

/** Counts a story: headline, kicker, lead and body. */
export function countsOf(story: Story): Counts {
  const count = story.lang === 'vi' ? countSyllables : countWords;
  const kept = countOfBlock[story.lang];
  const inBlock = (block: Block): number => {
    const known = kept.get(block) ?? count(proseOf(block).join('\n'));
    kept.set(block, known);
    return known;
  };
  const heads = [story.kicker, story.headline, story.lead].map(count);
  const words = [...heads, ...story.body.map(inBlock)].reduce((sum, some) => sum + some, 0);
  const photos = story.body.flatMap((block) => {
    if (block.kind === 'figure') return [block.photo];
    return block.kind === 'gallery' ? block.photos.map((item) => item.photo) : [];
  });
  return {
    words,
    minutes: readingMinutes(words),
    photos: photos.filter((photo) => photo.kind === 'held').length,
    missingPhotos: photos.filter((photo) => photo.kind !== 'held').length,
  };
}
