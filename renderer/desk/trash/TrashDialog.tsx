import { SearchX, Trash2 } from 'lucide-react';
import type { JSX, ReactNode, Ref } from 'react';
import type { TrashedCard } from '../../../shared/bridge';
import { useText } from '../../i18n';
import { Button, Dialog, Empty } from '../../ui';
import { TrashList, type TrashListProps } from './TrashList';
import './Trash.css';

/** What the trash contains and what was done in it last; `onEmpty` is called when the user asks to delete it. */
export interface TrashDialogProps extends Pick<TrashListProps, 'onRestore' | 'onDelete' | 'isBusy'> {
  readonly query: string;
  /** What the search found, and how many drafts are in the trash; null while the trash is read. */
  readonly found: { readonly drafts: readonly TrashedCard[]; readonly total: number } | null;
  /** What was done last, and how it can be followed; null for nothing yet. */
  readonly done: ReactNode;
  readonly fault: string | null;
  /** The setting that empties the trash by itself. */
  readonly rule: ReactNode;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onSearch: (query: string) => void;
  readonly onEmpty: () => void;
  readonly onClose: () => void;
}

/** The trash: a search, the drafts in it with the ways out, and what becomes of those that stay. */
export function TrashDialog({ searchRef, onRestore, onDelete, ...props }: TrashDialogProps): JSX.Element {
  const { query, found, isBusy, done, fault, rule, onSearch, onEmpty, onClose } = props;
  const text = useText();
  const isFull = found !== null && found.total > 0;
  return (
    <Dialog
      title={text('trash.title')}
      closeLabel={text('common.close')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {isFull && query === '' && (
            <Button icon={Trash2} label={text('trash.empty')} disabled={isBusy} onClick={onEmpty} />
          )}
          <Button look="primary" label={text('common.close')} onClick={onClose} />
        </>
      }
    >
      <div className="trash">
        <input
          ref={searchRef}
          type="search"
          className="ui-input"
          aria-label={text('trash.search')}
          placeholder={text('trash.search')}
          spellCheck={false}
          maxLength={500}
          value={query}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing || query === '') return;
            // Else it would close the dialog.
            event.preventDefault();
            onSearch('');
          }}
        />
        {fault !== null && (
          <p className="ui-field__fault" role="alert">
            {fault}
          </p>
        )}
        <div role="status" className="trash__done">
          {done}
        </div>
        {found === null ? (
          <p className="ui-field__hint">{text('trash.reading')}</p>
        ) : found.drafts.length === 0 ? (
          <Empty
            icon={found.total === 0 ? Trash2 : SearchX}
            says={found.total === 0 ? text('trash.none') : text('trash.nothingFound', { query })}
          />
        ) : (
          <TrashList cards={found.drafts} isBusy={isBusy} onRestore={onRestore} onDelete={onDelete} />
        )}
        {rule}
      </div>
    </Dialog>
  );
}
