import { useEffect, useRef, useState } from 'react';
import type { CallOutput, Failure, TrashedCard } from '../../../shared/bridge';
import type { DraftId } from '../../../shared/story';
import { call } from '../../bridge';
import { failureText, useText } from '../../i18n';
import { draftName } from '../draftName';

/** What was last done with drafts of the trash, or how far that is. */
export type TrashDone =
  | { readonly kind: 'restored'; readonly id: DraftId; readonly headline: string }
  | { readonly kind: 'deleting'; readonly done: number; readonly total: number }
  | { readonly kind: 'deleted'; readonly count: number };

/** The trash as a panel shows it, and what can be done there. */
export interface Trash {
  readonly query: string;
  /** The drafts that hold the words of the query; null before the first answer. */
  readonly found: CallOutput<'trash:list'> | null;
  /** Whether drafts are being restored or deleted. */
  readonly isBusy: boolean;
  readonly done: TrashDone | null;
  /** Why something was not done, as one sentence; null for nothing. */
  readonly fault: string | null;
  readonly search: (query: string) => void;
  readonly restore: (card: TrashedCard) => Promise<void>;
  readonly remove: (cards: readonly TrashedCard[]) => Promise<void>;
}

/**
 * Asks the library for the trash; restores and deletes its drafts one after the other. `onChange` is called when one is back
 * in the library or deleted, `onRest` when all is done: the button that was pressed has gone with its row.
 */
export function useTrash(onChange: () => void, onRest: () => void): Trash {
  const text = useText();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<CallOutput<'trash:list'> | null>(null);
  const [done, setDone] = useState<TrashDone | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const turn = useRef(0);
  /** What is searched for now: it may have been typed while a draft was being deleted. */
  const words = useRef('');

  async function list(): Promise<void> {
    const mine = (turn.current += 1);
    const answer = await call('trash:list', { query: words.current });
    if (mine === turn.current) setFound(answer);
  }
  useEffect(() => {
    void list();
  }, []);

  /** Does something with drafts one after the other; the first failure is shown, and the list read again. */
  async function each(
    cards: readonly TrashedCard[],
    act: (card: TrashedCard, index: number) => Promise<{ readonly ok: true } | Failure>,
  ): Promise<void> {
    setIsBusy(true);
    setFault(null);
    let first: Failure | null = null;
    for (const [index, card] of cards.entries()) {
      const result = await act(card, index);
      if (!result.ok) first ??= result;
    }
    if (first) setFault(failureText(text, first));
    await list();
    setIsBusy(false);
    onRest();
  }

  return {
    ...{ query, found, isBusy, done, fault },
    search(typed) {
      words.current = typed;
      setQuery(typed);
      void list();
    },
    restore: (card) =>
      each([card], async () => {
        const back = await call('draft:restore', { id: card.id });
        if (!back.ok) return back;
        setDone({ kind: 'restored', id: back.value.id, headline: draftName(card, text) });
        onChange();
        return back;
      }),
    remove(cards) {
      let count = 0;
      return each(cards, async ({ id }, index) => {
        if (cards.length > 1) setDone({ kind: 'deleting', done: index, total: cards.length });
        const gone = await call('trash:delete', { id });
        if (gone.ok) {
          count += 1;
          onChange();
        }
        if (index === cards.length - 1) setDone(count > 0 ? { kind: 'deleted', count } : null);
        return gone;
      });
    },
  };
}
