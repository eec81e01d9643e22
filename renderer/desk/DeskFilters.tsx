import { SlidersHorizontal } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { JSX } from 'react';
import type { DraftCard } from '../../shared/bridge';
import { useText } from '../i18n';
import { Button, Field, floatRoot } from '../ui';
import { authorsOf, DESK_SORTS, sectionsOf, type DeskFilter } from './deskView';
import './DeskFilters.css';

export interface DeskFiltersProps {
  readonly cards: readonly DraftCard[];
  readonly filter: DeskFilter;
  readonly onChange: (changes: Partial<DeskFilter>) => void;
}

/** The button that opens order, section and author; marked while one of them is set. */
export function DeskFilters({ cards, filter, onChange }: DeskFiltersProps): JSX.Element {
  const text = useText();
  const isFiltering = filter.section !== null || filter.author !== null;
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
          <FilterFields cards={cards} filter={filter} onChange={onChange} />
          {isFiltering && (
            <Button label={text('desk.noFilter')} onClick={() => onChange({ section: null, author: null })} />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

// Apart from the button, so that sections and authors are gathered only while they are looked at.
function FilterFields({ cards, filter, onChange }: DeskFiltersProps): JSX.Element {
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
                {text(`desk.sort.${sort}`)}
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
