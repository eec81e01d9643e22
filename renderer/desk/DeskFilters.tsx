import { SlidersHorizontal } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { JSX } from 'react';
import type { DraftCard } from '../../shared/bridge';
import { useText } from '../i18n';
import { Button, Field, floatRoot } from '../ui';
import { authorsOf, DESK_DAYS, DESK_SORTS, NO_FILTER, sectionsOf, type DeskDays, type DeskFilter } from './deskView';
import './DeskFilters.css';

/** The present filter, and the drafts whose sections and authors are offered; `onChange` gets only what changed. */
export interface DeskFiltersProps {
  readonly cards: readonly DraftCard[];
  readonly filter: DeskFilter;
  /** The user's byline; empty where none is set. */
  readonly me: string;
  /** Whether something is searched for, so that the best match comes first. */
  readonly isSearching: boolean;
  readonly onChange: (changes: Partial<DeskFilter>) => void;
}

/** The button that opens order, days, section and author; marked while one of them is set. */
export function DeskFilters({ filter, onChange, ...props }: DeskFiltersProps): JSX.Element {
  const text = useText();
  const { sort, status } = filter;
  const isFiltering = FACETS.some((facet) => filter[facet] !== NO_FILTER[facet]);
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button
          look="quiet"
          icon={SlidersHorizontal}
          iconOnly
          label={text('desk.filter')}
          data-filtering={isFiltering}
        />
      </Popover.Trigger>
      <Popover.Portal container={floatRoot()}>
        <Popover.Content
          className="desk-filters"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={text('desk.filter')}
        >
          <FilterFields {...props} filter={filter} onChange={onChange} />
          {isFiltering && (
            <Button label={text('desk.noFilter')} onClick={() => onChange({ ...NO_FILTER, sort, status })} />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

const FACETS = ['isMine', 'days', 'section', 'author'] as const satisfies readonly (keyof DeskFilter)[];
const DAYS = Object.keys(DESK_DAYS) as DeskDays[]; // The keys of the table.

// Apart from the button, so that sections and authors are gathered only while they are looked at.
function FilterFields({ cards, filter, me, isSearching, onChange }: DeskFiltersProps): JSX.Element {
  const text = useText();
  return (
    <>
      <Field label={text('desk.sort')}>
        {(ids) => (
          <select
            {...ids}
            className="ui-input"
            value={filter.sort}
            onChange={(event) => onChange({ sort: DESK_SORTS.find((sort) => sort === event.target.value) ?? 'newest' })}
          >
            {DESK_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {text(isSearching && sort === 'newest' ? 'desk.sort.bestMatch' : `desk.sort.${sort}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div>
        <label className="desk-filters__mine">
          <input
            type="checkbox"
            checked={filter.isMine}
            disabled={me.trim() === '' && !filter.isMine}
            onChange={(event) => onChange({ isMine: event.target.checked })}
          />
          {text('desk.mine')}
        </label>
        {me.trim() === '' && <p className="ui-field__hint">{text('desk.mineNeedsName')}</p>}
      </div>
      <Field label={text('desk.days')}>
        {(ids) => (
          <select
            {...ids}
            className="ui-input"
            value={filter.days ?? ''}
            onChange={(event) => onChange({ days: DAYS.find((days) => days === event.target.value) ?? null })}
          >
            <option value="">{text('desk.days.any')}</option>
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {text(`desk.days.${days}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Facet
        label={text('desk.ofSection')}
        all={text('desk.everySection')}
        values={sectionsOf(cards)}
        value={filter.section}
        onChange={(section) => onChange({ section })}
      />
      <Facet
        label={text('desk.ofAuthor')}
        all={text('desk.everyAuthor')}
        values={authorsOf(cards)}
        value={filter.author}
        onChange={(author) => onChange({ author })}
      />
    </>
  );
}

interface FacetProps {
  readonly label: string;
  readonly all: string;
  readonly values: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Facet({ label, all, values, value, onChange }: FacetProps): JSX.Element {
  return (
    <Field label={label}>
      {(ids) => (
        <select
          {...ids}
          className="ui-input"
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        >
          <option value="">{all}</option>
          {values.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
