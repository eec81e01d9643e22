import { FileInput, HardDrive, Settings, SquarePen, Trash2 } from 'lucide-react';
import type { JSX, Ref } from 'react';
import type { DraftId, ReviewStatus, Role } from '../../shared/story';
import { useShallow } from 'zustand/react/shallow';
import { useText } from '../i18n';
import { Button } from '../ui';
import { DeskEmpty } from './DeskEmpty';
import type { CardActions } from './DeskCard';
import { DeskFilters } from './DeskFilters';
import { DeskList } from './DeskList';
import { DeskSearch, type DeskSearchProps } from './DeskSearch';
import { DeskTabs } from './DeskTabs';
import { clearFilters, filterDesk, searchDesk, selectOnDesk, useDesk, type Desk } from './deskStore';
import { LibraryReading } from './LibraryReading';
import { PickedBar } from './PickedBar';
import { stepsOf } from './pickedNow';
import { useDeskView } from './useDeskView';
import './DeskPanel.css';

/** What the panel's buttons and keys do; the drafts themselves come from the desk's store. */
export interface DeskPanelProps {
  readonly searchRef: Ref<HTMLInputElement>;
  readonly actionsFor: (id: DraftId, headline: string) => CardActions;
  readonly onNew: () => void;
  readonly onImport: () => void;
  /** Decides which steps of the review are offered for the drafts that are picked. */
  readonly role: Role;
  readonly onStep: (ids: readonly DraftId[], status: ReviewStatus) => void;
  readonly onExport: (ids: readonly DraftId[]) => void;
  readonly onTrash: (ids: readonly DraftId[]) => void;
  /** Opens the trash. */
  readonly onTrashBin: () => void;
  readonly onSettings: () => void;
  /** Path of the library's folder. */
  readonly library: string;
  readonly onShowLibrary: () => void;
}

/** The left side: search, status tabs and the list of drafts. */
export function DeskPanel({
  searchRef,
  actionsFor,
  role,
  onStep,
  onExport,
  onTrash,
  ...props
}: DeskPanelProps): JSX.Element {
  const text = useText();
  const { cards, searched, found, filter, me, selection, isLoaded } = useDesk(useShallow(drawn));
  const view = useDeskView();
  const cardsPicked = view.shown.filter(({ id }) => selection.picked.has(id));
  const picked = cardsPicked.map(({ id }) => id);
  return (
    <aside className="desk-panel" aria-label={text('desk.title')}>
      <header className="desk-panel__head">
        <span className="desk-panel__sign" aria-hidden>
          s
        </span>
        <h1>{text('desk.title')}</h1>
        <Button look="quiet" icon={FileInput} iconOnly label={text('command.import')} onClick={props.onImport} />
        <Button icon={SquarePen} iconOnly label={text('desk.new')} onClick={props.onNew} />
      </header>
      <SearchField ref={searchRef} total={isLoaded ? cards.length : null} />
      <div className="desk-panel__tools">
        <DeskTabs
          status={filter.status}
          counts={view.counts}
          count={view.count}
          isCounted={isLoaded}
          onChoose={(status) => filterDesk({ status })}
        />
        <DeskFilters cards={cards} filter={filter} me={me} isSearching={found !== null} onChange={filterDesk} />
      </div>
      {!isLoaded ? (
        <LibraryReading />
      ) : view.shown.length === 0 ? (
        <DeskEmpty
          isNew={cards.length === 0}
          query={searched}
          filter={filter}
          onNew={props.onNew}
          onImport={props.onImport}
          onShowAll={clearFilters}
        />
      ) : (
        <DeskList
          cards={view.shown}
          query={searched}
          selection={selection}
          onSelect={selectOnDesk}
          actionsFor={actionsFor}
          onTrash={onTrash}
        />
      )}
      {picked.length > 0 && (
        <PickedBar
          count={picked.length}
          steps={stepsOf(cardsPicked, role)}
          onStep={(status) => onStep(picked, status)}
          onExport={() => onExport(picked)}
          onTrash={() => onTrash(picked)}
          onClear={() => selectOnDesk({ kind: 'cleared' })}
        />
      )}
      <DeskPlace {...props} />
      <footer className="desk-panel__foot">
        {text(isLoaded ? 'desk.count' : 'desk.opening', { count: cards.length })}
      </footer>
    </aside>
  );
}

/** What the panel draws of the desk: a letter of the search changes nothing of it before the answer is there. */
const drawn = ({ query: _, ...rest }: Desk): Omit<Desk, 'query'> => rest;

function SearchField(props: Pick<DeskSearchProps, 'total' | 'ref'>): JSX.Element {
  return <DeskSearch {...props} query={useDesk(({ query }) => query)} onSearch={searchDesk} />;
}

type PlaceProps = Pick<DeskPanelProps, 'library' | 'onShowLibrary' | 'onTrashBin' | 'onSettings'>;

function DeskPlace({ library, onShowLibrary, onTrashBin, onSettings }: PlaceProps): JSX.Element {
  const text = useText();
  return (
    <div className="desk-panel__place">
      <button
        type="button"
        className="desk-panel__library"
        onClick={onShowLibrary}
        title={`${text('desk.showLibrary')}\n${library}`}
      >
        <HardDrive size={16} strokeWidth={1.75} aria-hidden />
        <span>{text('desk.offline')}</span>
      </button>
      <Button look="quiet" icon={Trash2} iconOnly label={text('trash.title')} onClick={onTrashBin} />
      <Button look="quiet" icon={Settings} iconOnly label={text('command.settings')} onClick={onSettings} />
    </div>
  );
}
