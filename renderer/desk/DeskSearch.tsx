import { Search, X } from 'lucide-react';
import type { JSX, Ref } from 'react';
import { useShortcut } from '../commands';
import { useText } from '../i18n';
import { Button, Keys } from '../ui';

/** What is searched for; `onSearch` is called at each change of the field, with the empty text when it is cleared. */
export interface DeskSearchProps {
  readonly query: string;
  /** Drafts in the library; null while it is read. */
  readonly total: number | null;
  readonly onSearch: (query: string) => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** The search field; it searches as one types, and Escape empties it. */
export function DeskSearch({ query, total, onSearch, ref }: DeskSearchProps): JSX.Element {
  const text = useText();
  const keys = useShortcut('desk.search');
  const hint = total === null ? text('desk.search') : text('desk.searchIn', { total });
  return (
    <div className="desk-search">
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <input
        ref={ref}
        type="search"
        aria-label={text('desk.search')}
        placeholder={hint}
        spellCheck={false}
        maxLength={500}
        value={query}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || query === '') return;
          // Else it would put away the panel too, where that lies over the paper.
          event.preventDefault();
          onSearch('');
        }}
      />
      {query === '' ? (
        keys !== null && (
          <span className="desk-search__room" aria-hidden>
            <span className="desk-search__hint">{hint}</span>
            <span className="desk-search__keys">
              <Keys keys={keys} />
            </span>
          </span>
        )
      ) : (
        <Button look="quiet" icon={X} iconOnly label={text('desk.clearSearch')} onClick={() => onSearch('')} />
      )}
    </div>
  );
}
