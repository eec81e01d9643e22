import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useRef, type JSX, type MouseEvent, type RefObject } from 'react';
import type { DraftCard as Card } from '../../shared/bridge';
import type { DraftId } from '../../shared/story';
import { useText } from '../i18n';
import { DeskCard, type CardActions } from './DeskCard';
import { draftName } from './draftName';
import { useOpenCard } from './openCard';
import type { Selection, SelectionEvent } from './selection';
import { useDeskKeys } from './useDeskKeys';
import { useExcerpts } from './useExcerpts';
import { useFocusRow } from './useFocusRow';
import { useNow } from './useNow';
import { useRowHeight } from './useRowHeight';

/** Heights of a row in rem, with the room below its card, as in DeskCard.css: a plain one, and one with an excerpt. */
const ROW_REM = 5;
const EXCERPT_ROW_REM = 7.5;

/** The drafts to list, in order, and which are selected; `onTrash` is called when Delete is pressed on one of those. */
export interface DeskListProps {
  readonly cards: readonly Card[];
  /** What is searched for; empty for nothing. */
  readonly query: string;
  readonly selection: Selection;
  readonly onSelect: (event: SelectionEvent) => void;
  readonly actionsFor: (id: DraftId, headline: string) => CardActions;
  readonly onTrash: (ids: readonly DraftId[]) => void;
}

/** The drafts, of which only those in sight are drawn. One stop of the Tab key; arrows, Home, End and Page go through it. */
export function DeskList({ cards, query, selection, onSelect, actionsFor, onTrash }: DeskListProps): JSX.Element {
  const text = useText();
  const now = useNow(cards);
  const openId = useOpenCard(({ open }) => open?.id);
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    cards.findIndex(({ id }) => id === (selection.cursor ?? openId)),
  );
  const isSearching = query.trim() !== '';
  const rows = useRows(list, cards, at, isSearching ? EXCERPT_ROW_REM : ROW_REM);
  const drawn = rows.getVirtualItems();
  const excerptOf = useExcerpts(
    query,
    drawn.flatMap(({ index }) => cards[index] ?? []),
  );
  const onKeyDown = useDeskKeys({
    cards,
    at,
    picked: selection.picked,
    onSelect,
    focusRow: useFocusRow(list, rows.scrollToIndex),
    trashOne: (card) => actionsFor(card.id, draftName(card, text)).onTrash(),
    trashMany: onTrash,
  });
  const onClick = ({ id, headline }: Card, event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey) onSelect({ kind: 'toggled', id, open: openId });
    else if (event.shiftKey) onSelect({ kind: 'extended', id, ids: cards.map((card) => card.id) });
    else {
      onSelect({ kind: 'clicked', id });
      actionsFor(id, headline).onOpen();
    }
  };
  return (
    <div className="desk-list" data-searching={isSearching} ref={list}>
      <ul aria-label={text('desk.list')} style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
        {drawn.map(({ index, start }) => {
          const card = cards[index];
          return (
            card && (
              <DeskCard
                key={card.id}
                card={card}
                query={query}
                excerpt={excerptOf(card)}
                isOpen={card.id === openId}
                isPicked={selection.picked.has(card.id)}
                isCursor={index === at}
                now={now}
                at={index + 1}
                of={cards.length}
                top={start}
                actions={actionsFor(card.id, draftName(card, text))}
                onClick={(event) => onClick(card, event)}
                onFocus={() => onSelect({ kind: 'focused', id: card.id })}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}

function useRows(list: RefObject<HTMLDivElement | null>, cards: readonly Card[], cursor: number, rem: number) {
  const height = useRowHeight(list, rem);
  // eslint-disable-next-line react-hooks/incompatible-library -- what it returns is read while drawing, and not kept
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    overscan: 6,
    getItemKey: (row) => cards[row]?.id ?? row,
    // The card that has the focus stays drawn, however far one scrolls.
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(cursor) || cursor >= cards.length ? drawn : [...drawn, cursor].sort((a, b) => a - b);
    },
  });
  useEffect(() => rows.measure(), [rows, height]);
  return rows;
}
