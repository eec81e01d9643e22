import { captionsOf, printedNames, proseOf, type DraftId, type Story } from '../../../shared/story';
import { foldForSearch } from '../../../shared/text';

/** The folded words of drafts, in memory: a scan over 10,000 of them takes a few milliseconds. */
export interface SearchIndex {
  put(id: DraftId, story: Story): void;
  /** Takes the words of a draft as `textOf` returned them earlier. */
  take(id: DraftId, text: string): void;
  /** The folded words of a draft, by which it is found; undefined where there are none. */
  textOf(id: DraftId): string | undefined;
  remove(id: DraftId): void;
  /** Whether what a draft's row shows or its text holds every word of an already folded query; any draft holds those of an empty one. */
  holds(id: DraftId, foldedWords: readonly string[]): boolean;
}

/** Returns the words of a query as the index compares them. */
export const foldQuery = (query: string): readonly string[] =>
  foldForSearch(query)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Returns an empty index. */
export function createSearchIndex(): SearchIndex {
  const texts = new Map<DraftId, string>();
  return {
    put(id, story) {
      const { section, kicker, headline, lead, dateline, tags, body } = story;
      const prose = body.flatMap((block) => [...proseOf(block), ...captionsOf(block)]);
      const names = printedNames(story.bylines);
      texts.set(id, foldForSearch([section, kicker, headline, lead, dateline, ...names, ...tags, ...prose].join('\n')));
    },
    take(id, text) {
      texts.set(id, text);
    },
    textOf: (id) => texts.get(id),
    remove(id) {
      texts.delete(id);
    },
    holds(id, foldedWords) {
      const text = texts.get(id) ?? '';
      return foldedWords.every((word) => text.includes(word));
    },
  };
}
