import { Copy, Ellipsis, MessageSquare, Pencil, PencilLine, Trash2, type LucideIcon } from 'lucide-react';
import { useRef, useState, type JSX, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import type { DraftCard as Card } from '../../shared/bridge';
import { isField, isMenuKey } from '../commands';
import { useLanguage, useText, type TextKey } from '../i18n';
import { Button, Menu, PointMenu, StatusDot, type MenuItem } from '../ui';
import { draftName } from './draftName';
import { Hits } from './Hits';
import { RenameField } from './RenameField';
import { useTypedCard } from './openCard';
import { savedTime } from './savedTime';
import './DeskCard.css';

/** What can be done with one draft. */
export interface CardActions {
  readonly onOpen: () => void;
  readonly onRename: (headline: string) => void;
  readonly onDuplicate: () => void;
  readonly onTrash: () => void;
}

/** The draft that a card shows, its state and its position in the list. */
export interface DeskCardProps {
  readonly card: Card;
  /** What is searched for, marked where it is found; empty for nothing. */
  readonly query: string;
  /** A sentence of the story with what is searched for; null where there is none, or not yet. */
  readonly excerpt: string | null;
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  /** Whether Tab comes to this card: one of the list. */
  readonly isCursor: boolean;
  readonly now: Date;
  /** Its position in the list, from 1, and the length of the list: not all of it is drawn. */
  readonly at: number;
  readonly of: number;
  /** Where it is drawn, in pixels from the top of the list. */
  readonly top: number;
  readonly actions: CardActions;
  readonly onClick: (event: MouseEvent) => void;
  readonly onFocus: () => void;
}

/** One draft on the desk: headline, status, section, byline and time, with its menu. */
export function DeskCard(props: DeskCardProps): JSX.Element {
  const { isOpen, isPicked, isCursor, actions } = props;
  const card = useTypedCard(props.card);
  const text = useText();
  const [isRenaming, setIsRenaming] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useCardMenu();
  const headline = draftName(card, text);
  const tabIndex = isCursor ? 0 : -1;
  const items = [
    { label: text('desk.rename'), icon: Pencil, onChoose: () => setIsRenaming(true) },
    { label: text('desk.duplicate'), icon: Copy, onChoose: actions.onDuplicate },
    { label: text('desk.trash'), icon: Trash2, onChoose: actions.onTrash },
  ];
  return (
    <li
      className="desk-card"
      aria-label={headline}
      aria-setsize={props.of}
      aria-posinset={props.at}
      data-open={isOpen}
      data-picked={isPicked}
      style={{ transform: `translateY(${props.top}px)` }}
      onContextMenu={menu.onContextMenu}
    >
      {isRenaming ? (
        <RenameField
          headline={card.headline}
          onDone={(name) => {
            const isByKey = document.activeElement instanceof HTMLInputElement;
            flushSync(() => setIsRenaming(false));
            if (isByKey) opener.current?.focus();
            if (name !== null && name !== card.headline) actions.onRename(name);
          }}
        />
      ) : (
        <>
          <button
            ref={opener}
            type="button"
            className="desk-card__open"
            tabIndex={tabIndex}
            aria-current={isOpen ? 'true' : undefined}
            aria-pressed={isPicked ? 'true' : undefined}
            onClick={props.onClick}
            onFocus={props.onFocus}
            onKeyDown={(event) => {
              if (event.key === 'F2') setIsRenaming(true);
              else if (!menu.opensBy(event)) return;
              event.preventDefault();
            }}
          >
            <span className="desk-card__headline">
              <Hits text={headline} query={props.query} />
            </span>
            {props.excerpt !== null && (
              <span className="desk-card__excerpt">
                <Hits text={props.excerpt} query={props.query} />
              </span>
            )}
            <Meta card={card} now={props.now} />
          </button>
          <ActionsButton items={items} tabIndex={tabIndex} headline={headline} />
        </>
      )}
      {menu.at && (
        <PointMenu
          label={text('desk.actions', { headline })}
          at={menu.at}
          items={() => [items]}
          onClosed={() => menu.close(opener.current)}
        />
      )}
    </li>
  );
}

interface ActionsButtonProps {
  readonly items: readonly MenuItem[];
  readonly tabIndex: number;
  readonly headline: string;
}

function ActionsButton({ items, tabIndex, headline }: ActionsButtonProps): JSX.Element {
  const text = useText();
  return (
    <Menu items={items}>
      <Button look="quiet" iconOnly icon={Ellipsis} tabIndex={tabIndex} label={text('desk.actions', { headline })} />
    </Menu>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The context menu of a card: where it is open, null for closed, and what opens and closes it. */
function useCardMenu() {
  const [at, setAt] = useState<Point | null>(null);
  return {
    at,
    /** Opens it where a key is that of menus; returns whether it is. */
    opensBy: ({ nativeEvent, currentTarget }: KeyboardEvent): boolean => {
      if (!isMenuKey(nativeEvent)) return false;
      const { left, top } = currentTarget.getBoundingClientRect();
      setAt({ x: left + 16, y: top + 24 });
      return true;
    },
    onContextMenu: (event: MouseEvent): void => {
      // React hands on what happens in the card's own menu, which is drawn elsewhere.
      if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target) || isField(event.target))
        return;
      event.preventDefault();
      setAt({ x: event.clientX, y: event.clientY });
    },
    /** Closes it, and hands the focus back where nothing else has taken it: renaming does, and a click beside the menu. */
    close: (opener: HTMLElement | null): void => {
      setAt(null);
      setTimeout(() => {
        if (document.activeElement?.matches('body, [role="menu"], [role="menu"] *')) opener?.focus();
      });
    },
  };
}

function Meta({ card, now }: { readonly card: Card; readonly now: Date }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const { isReadable, status, section, bylines, savedAt } = card;
  return (
    <span className="desk-card__meta">
      <StatusDot tone={isReadable ? status : 'changesRequested'} />
      <span className="desk-card__status">{text(isReadable ? `status.${status}` : 'desk.unreadable')}</span>
      {section !== '' && <span className="desk-card__section">{` · ${section}`}</span>}
      {bylines.length > 0 && <span className="desk-card__author">{` · ${bylines.join(' - ')}`}</span>}
      <span className="desk-card__counts">
        <Waiting icon={MessageSquare} label="desk.openComments" count={card.openComments} />
        <Waiting icon={PencilLine} label="desk.openChanges" count={card.openChanges} />
      </span>
      <span className="desk-card__time">{savedTime(savedAt, now, language)}</span>
    </span>
  );
}

interface WaitingProps {
  readonly icon: LucideIcon;
  readonly label: TextKey;
  readonly count: number;
}

/** How many of something wait in a draft; nothing where none does. */
function Waiting({ icon: Icon, label, count }: WaitingProps): JSX.Element | null {
  const text = useText();
  if (count === 0) return null;
  const told = text(label, { count });
  return (
    <span className="desk-card__waiting" title={told}>
      <Icon size={12} strokeWidth={2} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{told}</span>
    </span>
  );
}
