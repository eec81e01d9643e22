import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type JSX } from 'react';
import type { TrashedCard } from '../../../shared/bridge';
import { useText } from '../../i18n';
import { useNow } from '../useNow';
import { useRowHeight } from '../useRowHeight';
import { TrashRow } from './TrashRow';

/** Height of a row in rem, with the room below it; as in Trash.css. */
const ROW_REM = 5;

/** The drafts to list, in order; while `isBusy` their buttons are disabled. */
export interface TrashListProps {
  readonly cards: readonly TrashedCard[];
  readonly isBusy: boolean;
  readonly onRestore: (card: TrashedCard) => void;
  readonly onDelete: (card: TrashedCard) => void;
}

/** The drafts in the trash, of which only those in sight are drawn. */
export function TrashList({ cards, isBusy, onRestore, onDelete }: TrashListProps): JSX.Element {
  const text = useText();
  const now = useNow(cards);
  const list = useRef<HTMLDivElement>(null);
  const height = useRowHeight(list, ROW_REM);
  // eslint-disable-next-line react-hooks/incompatible-library -- what it returns is read while drawing, and not kept
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    overscan: 6,
    getItemKey: (row) => cards[row]?.id ?? row,
  });
  useEffect(() => rows.measure(), [rows, height]);
  return (
    <div className="trash-list" ref={list}>
      <ul aria-label={text('trash.list')} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const card = cards[index];
          return (
            card && (
              <TrashRow
                key={card.id}
                card={card}
                now={now}
                at={index + 1}
                of={cards.length}
                top={start}
                isBusy={isBusy}
                onRestore={() => onRestore(card)}
                onDelete={() => onDelete(card)}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}
