import type { KeyboardEvent } from 'react';
import type { DraftCard } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import { deskKey, type DeskKey } from './deskKey';
import type { Selection, SelectionEvent } from './selection';

/** The list that the keys work on, and what they do: `focusRow` focuses the row of that index. */
export interface DeskKeysOptions {
  readonly cards: readonly DraftCard[];
  /** The row of the cursor. */
  readonly at: number;
  readonly picked: Selection['picked'];
  readonly onSelect: (event: SelectionEvent) => void;
  readonly focusRow: (row: number) => void;
  readonly trashOne: (card: DraftCard) => void;
  readonly trashMany: (ids: readonly DraftId[]) => void;
}

/** What the keys do on the list of drafts. */
export function useDeskKeys(options: DeskKeysOptions): (event: KeyboardEvent) => void {
  const { cards, at, picked, onSelect, focusRow } = options;
  const ids = (): readonly DraftId[] => cards.map(({ id }) => id);

  function go(key: Extract<DeskKey, { kind: 'go' }>): void {
    const row = key.to(at, cards.length);
    const id = cards[row]?.id;
    if (id === undefined) return;
    onSelect(key.extends ? { kind: 'extended', id, ids: ids() } : { kind: 'moved', id });
    focusRow(row);
  }

  function trash(card: DraftCard): void {
    if (picked.has(card.id)) {
      options.trashMany(ids().filter((id) => picked.has(id)));
      return;
    }
    options.trashOne(card);
    const next = cards[at + 1] ?? cards[at - 1];
    if (next) onSelect({ kind: 'moved', id: next.id });
    focusRow(Math.min(at, cards.length - 2));
  }

  return (event) => {
    const isOnCard = event.target instanceof HTMLElement && event.target.classList.contains('desk-card__open');
    const key = isOnCard ? deskKey(event) : null;
    const card = cards[at];
    if (!key || !card || (key.kind === 'clearSelection' && picked.size === 0)) return;
    event.preventDefault();
    switch (key.kind) {
      case 'go':
        go(key);
        break;
      case 'toggle':
        onSelect({ kind: 'toggled', id: card.id });
        break;
      case 'all':
        onSelect({ kind: 'allPicked', ids: ids() });
        break;
      case 'clearSelection':
        onSelect({ kind: 'cleared' });
        break;
      case 'trash':
        trash(card);
        break;
    }
  };
}
