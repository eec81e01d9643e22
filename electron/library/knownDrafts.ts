import type { DraftCard } from '../../shared/bridge';
import type { DraftId, Story } from '../../shared/story';
import type { Entry } from './entry';
import { searchHere, type DraftSearch, type OpenSearch } from './search/draftSearch';
import { storyWords } from './search/storyWords';
import type { Listed } from './stored/indexFile';
import type { Stamp } from './stored/stamp';

/** The drafts of a library as far as they are known: listed, read in this session, and their words. */
export interface KnownDrafts {
  readonly listed: ReadonlyMap<DraftId, Listed>;
  /** What was read or written in this session. */
  readonly entry: (id: DraftId) => Entry | undefined;
  /** Whether a draft is listed as it was at another time, and nobody has looked at it since. */
  isUnchecked(id: DraftId): boolean;
  readonly uncheckedCount: number;
  /** Takes a draft as it was listed at another time. */
  list(id: DraftId, listed: Listed): void;
  /** Takes what was read or written of a draft; `story` is null where none of its copies can be read. */
  put(id: DraftId, entry: Entry, stamp: Stamp | null, story: Story | null): void;
  /** Notes that a draft is as it was listed. */
  confirm(id: DraftId): void;
  stamp(id: DraftId, stamp: Stamp): void;
  readonly remove: (id: DraftId) => void;
  /** Drafts whose words are not known: they are only listed. */
  readonly wordless: ReadonlySet<DraftId>;
  /** Takes the words of a draft that was only listed; what was read since is newer. */
  putWords(id: DraftId, words: string): void;
  readonly search: Pick<DraftSearch, 'find' | 'wordsOf' | 'close'>;
  /** Every card, the draft that was saved last first. */
  readonly cards: () => readonly DraftCard[];
}

/** Returns no drafts; `onChange` is called for each that is put or removed. */
export function createKnownDrafts(onChange: (id: DraftId) => void, openSearch: OpenSearch = searchHere): KnownDrafts {
  const listed = new Map<DraftId, Listed>();
  const entries = new Map<DraftId, Entry>();
  const unchecked = new Set<DraftId>();
  const wordless = new Set<DraftId>();
  const search = openSearch(() => {
    for (const [id, { card }] of listed) if (card.isReadable) wordless.add(id);
  });
  let cards: readonly DraftCard[] | null = null;
  return {
    listed,
    entry: (id) => entries.get(id),
    isUnchecked: (id) => unchecked.has(id),
    get uncheckedCount() {
      return unchecked.size;
    },
    list(id, one) {
      listed.set(id, one);
      unchecked.add(id);
      if (one.card.isReadable) wordless.add(id);
      cards = null;
    },
    put(id, entry, stamp, story) {
      entries.set(id, entry);
      listed.set(id, { card: entry.card, reusable: entry.reusable, stamp });
      wordless.delete(id);
      if (story) search.put(id, storyWords(story), Date.parse(entry.card.savedAt));
      else search.remove(id);
      unchecked.delete(id);
      cards = null;
      onChange(id);
    },
    confirm: (id) => void unchecked.delete(id),
    stamp(id, stamp) {
      const one = listed.get(id);
      if (one) listed.set(id, { ...one, stamp });
    },
    remove(id) {
      entries.delete(id);
      search.remove(id);
      wordless.delete(id);
      unchecked.delete(id);
      cards = null;
      if (listed.delete(id)) onChange(id);
    },
    wordless,
    putWords(id, words) {
      const one = listed.get(id);
      if (one && wordless.delete(id)) search.put(id, words, Date.parse(one.card.savedAt));
    },
    search,
    cards: () => (cards ??= newestFirst([...listed.values()].map(({ card }) => card))),
  };
}

/** Drafts of one moment come in the order of their ids, so that every start opens the same one. */
const newestFirst = (cards: readonly DraftCard[]): readonly DraftCard[] =>
  cards
    .map((card) => ({ card, at: Date.parse(card.savedAt) }))
    .sort((a, b) => b.at - a.at || (a.card.id < b.card.id ? -1 : 1))
    .map(({ card }) => card);
