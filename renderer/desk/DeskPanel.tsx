import { HardDrive, Search, Settings, SquarePen, X } from 'lucide-react';
import { useEffect, useMemo, useState, type JSX, type Ref } from 'react';
import type { DraftId } from '../../shared/story';
import { isMac, runCommand, shortcutLabel } from '../commands';
import { useText } from '../i18n';
import { Button, Keys } from '../ui';
import { DeskCard, type DeskCardProps } from './DeskCard';
import { searchDesk, useDesk } from './deskStore';
import './DeskPanel.css';

type CardActions = Pick<DeskCardProps, 'onOpen' | 'onRename' | 'onDuplicate' | 'onTrash'>;

export interface DeskPanelProps {
  readonly openId: DraftId | null;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly actionsFor: (id: DraftId, headline: string) => CardActions;
  readonly onNew: () => void;
  readonly onSettings: () => void;
  readonly onShowLibrary: () => void;
}

/** The left side: search and the list of drafts. */
export function DeskPanel({ searchRef, ...props }: DeskPanelProps): JSX.Element {
  const text = useText();
  const { query, total } = useDesk();
  return (
    <aside className="desk-panel" aria-label={text('desk.title')}>
      <header className="desk-panel__head">
        <span className="desk-panel__sign" aria-hidden>
          s
        </span>
        <h1>{text('desk.title')}</h1>
        <Button icon={SquarePen} iconOnly label={text('desk.new')} onClick={props.onNew} />
      </header>
      <div className="desk-panel__search">
        <Search size={16} aria-hidden />
        <input
          ref={searchRef}
          type="search"
          aria-label={text('desk.search')}
          placeholder={text('desk.searchIn', { total })}
          spellCheck={false}
          maxLength={500}
          value={query}
          onChange={(event) => searchDesk(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) searchDesk('');
          }}
        />
        {query === '' ? (
          <button
            type="button"
            className="desk-panel__keys"
            aria-label={text('command.palette')}
            title={text('command.palette')}
            onClick={() => runCommand('view.palette')}
          >
            <Keys keys={shortcutLabel('Mod+K', isMac())} />
          </button>
        ) : (
          <Button look="quiet" icon={X} iconOnly label={text('desk.clearSearch')} onClick={() => searchDesk('')} />
        )}
      </div>
      <DeskList openId={props.openId} actionsFor={props.actionsFor} />
      <footer className="desk-panel__foot">
        <button
          type="button"
          className="desk-panel__library"
          onClick={props.onShowLibrary}
          title={text('desk.showLibrary')}
        >
          <HardDrive size={15} aria-hidden />
          {text('desk.offline')}
        </button>
        <Button look="quiet" icon={Settings} iconOnly label={text('command.settings')} onClick={props.onSettings} />
      </footer>
    </aside>
  );
}

function DeskList({ openId, actionsFor }: Pick<DeskPanelProps, 'openId' | 'actionsFor'>): JSX.Element {
  const text = useText();
  const { cards, query, isLoaded } = useDesk();
  const now = useNow();
  if (isLoaded && cards.length === 0) {
    return (
      <p className="desk-panel__empty" role="status">
        {query === '' ? text('desk.empty') : text('desk.nothingFound', { query })}
      </p>
    );
  }
  return (
    <ul
      className="desk-panel__list"
      aria-label={text('desk.list')}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
          moveFocus(event.currentTarget, event.key === 'ArrowDown');
      }}
    >
      {cards.map((card) => (
        <DeskCard
          key={card.id}
          card={card}
          isOpen={card.id === openId}
          now={now}
          {...actionsFor(card.id, card.headline || text('desk.untitled'))}
        />
      ))}
    </ul>
  );
}

function moveFocus(list: HTMLElement, isDown: boolean): void {
  const buttons = [...list.querySelectorAll<HTMLElement>('.desk-card__open')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at >= 0) buttons[at + (isDown ? 1 : -1)]?.focus();
}

/** The time, half a minute fresh, so that "5 min ago" stays true; fresh too when the list changes. */
function useNow(): Date {
  const [tick, setTick] = useState(0);
  const cards = useDesk((desk) => desk.cards);
  useEffect(() => {
    const timer = setInterval(() => setTick((last) => last + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a new list and a tick are what makes the time worth reading again
  return useMemo(() => new Date(), [tick, cards]);
}
