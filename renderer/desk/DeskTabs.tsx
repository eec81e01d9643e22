import { ToggleGroup } from 'radix-ui';
import type { JSX } from 'react';
import { REVIEW_STATUSES, reviewStatusSchema, type ReviewStatus } from '../../shared/story';
import { useLanguage, useText } from '../i18n';
import type { DeskView } from './deskView';
import './DeskTabs.css';

/** The number of drafts of each status, and the status that is shown. */
export interface DeskTabsProps extends Pick<DeskView, 'counts' | 'count'> {
  /** False while the library is read: no number is shown then. */
  readonly isCounted: boolean;
  /** The status that is shown; null for every one. */
  readonly status: ReviewStatus | null;
  readonly onChoose: (status: ReviewStatus | null) => void;
}

/**
 * The tabs of the desk, each with its number of drafts: one for all, one for each status that a draft has, and the one that
 * is chosen. To a screen reader they are a choice of one, not tabs: all of
 * them show the same list.
 */
export function DeskTabs({ status, counts, count, isCounted, onChoose }: DeskTabsProps): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const statuses = REVIEW_STATUSES.filter((one) => counts[one] > 0 || one === status);
  const numberOf = (one: ReviewStatus | 'all'): number => (one === 'all' ? count : counts[one]);
  return (
    <ToggleGroup.Root
      type="single"
      className="desk-tabs"
      aria-label={text('desk.statuses')}
      value={status ?? 'all'}
      onValueChange={(value) => {
        // Chosen again, a tab stays: there is always one.
        if (value !== '') onChoose(value === 'all' ? null : reviewStatusSchema.parse(value));
      }}
    >
      {(['all', ...statuses] as const).map((one) => (
        <ToggleGroup.Item key={one} value={one} className="desk-tabs__tab">
          {text(one === 'all' ? 'desk.all' : `status.${one}`)}{' '}
          {isCounted && numberOf(one) > 0 && <span>{numberOf(one).toLocaleString(language)}</span>}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
