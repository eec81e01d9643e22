import { useEffect, useState } from 'react';
import type { DraftCard } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import { call } from '../bridge';

/** Rows that scroll by are not asked for. */
const PAUSE_MS = 60;

interface Excerpts {
  readonly query: string;
  /** By the draft and when it was saved. Null for a story without text. */
  readonly texts: ReadonlyMap<string, string | null>;
}

const keyOf = ({ id, savedAt }: DraftCard): string => `${id} ${savedAt}`;

const NONE: Excerpts = { query: '', texts: new Map() };

/**
 * Returns the sentence with the hit of each card that is shown, once it is there; only those of the cards given are read
 * from the disk, each once for a query.
 */
export function useExcerpts(query: string, cards: readonly DraftCard[]): (card: DraftCard) => string | null {
  const words = query.trim();
  const [excerpts, setExcerpts] = useState(NONE);
  const known = excerpts.query === words ? excerpts.texts : NONE.texts;
  const waiting = words === '' ? [] : cards.filter((card) => card.isReadable && !known.has(keyOf(card))).slice(0, 100);
  const key = waiting.map(keyOf).join();
  useEffect(() => {
    if (waiting.length === 0) return;
    let isOver = false;
    const timer = setTimeout(() => {
      void call('draft:excerpts', { query: words, ids: waiting.map(({ id }) => id) }).then((answer) => {
        if (isOver) return;
        const texts = new Map<DraftId, string>(answer.excerpts.map(({ id, text }) => [id, text]));
        const added = waiting.map((card) => [keyOf(card), texts.get(card.id) ?? null] as const);
        setExcerpts((last) => ({
          query: words,
          texts: new Map([...(last.query === words ? last.texts : []), ...added]),
        }));
      });
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // The cards are in the key.
  }, [words, key]); // eslint-disable-line react-hooks/exhaustive-deps
  return (card) => known.get(keyOf(card)) ?? null;
}
