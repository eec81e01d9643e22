import { FileText, Inbox, SearchX } from 'lucide-react';
import type { JSX } from 'react';
import { useText } from '../i18n';
import { Button } from '../ui';
import type { DeskFilter } from './deskView';

/** Why the list is empty, and what its buttons do; `onShowAll` clears search and filter. */
export interface DeskEmptyProps {
  /** Whether the library holds no draft at all. */
  readonly isNew: boolean;
  readonly query: string;
  readonly filter: DeskFilter;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onShowAll: () => void;
}

/** Shown in place of the list when it is empty: why, and what to do. */
export function DeskEmpty({ isNew, query, filter, onNew, onImport, onShowAll }: DeskEmptyProps): JSX.Element {
  const text = useText();
  if (isNew) {
    return (
      <div className="desk-empty" role="status">
        <FileText size={28} strokeWidth={1.25} aria-hidden />
        <p>{text('desk.empty')}</p>
        <Button look="primary" label={text('desk.writeFirst')} onClick={onNew} />
        <Button label={text('desk.bringIn')} onClick={onImport} />
      </div>
    );
  }
  const Icon = query === '' ? Inbox : SearchX;
  return (
    <div className="desk-empty" role="status">
      <Icon size={28} strokeWidth={1.25} aria-hidden />
      <p>{why()}</p>
      <Button label={text('desk.showAll')} onClick={onShowAll} />
    </div>
  );

  function why(): string {
    if (query !== '') return text('desk.nothingFound', { query });
    if (filter.status !== null) return text('desk.nothingInTab', { status: text(`status.${filter.status}`) });
    return text('desk.nothingFiltered');
  }
}
