import { GitMerge } from 'lucide-react';
import type { JSX } from 'react';
import type { Conflict } from '../../../shared/compare';
import type { OtherCopy } from '../../../shared/story';
import { clockTime, useText } from '../../i18n';
import { ChangeWords, changePlace, placeName } from '../../story';
import { Button } from '../../ui';

/**
 * The conflict that a card shows, and what its buttons do: `onMine` keeps the text as it is, `onTheirs` takes the other
 * copy's.
 */
export interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly other: OtherCopy;
  readonly now: Date;
  readonly isReadOnly: boolean;
  readonly onShow: () => void;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/**
 * What both copies changed differently: the words of the text struck through, theirs instead, and whose are to stay.
 */
export function ConflictCard(props: ConflictCardProps): JSX.Element {
  const { conflict, other, now, isReadOnly, onShow, onMine, onTheirs } = props;
  const text = useText();
  const [first] = conflict.changes;
  const place = first && changePlace(first, other.theirs);
  return (
    <li className="ui-card conflict-card">
      <button type="button" className="ui-card__show" onClick={onShow}>
        <span className="ui-card__head">
          <GitMerge size={16} strokeWidth={1.75} aria-hidden />
          <b>{text('conflict.title')}</b>
        </span>
        <span className="ui-card__about">
          {[place ? placeName(place, other.theirs, text) : '', other.by, clockTime(other.at, now)]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        {conflict.changes.map((change) => (
          <ChangeWords key={change.id} change={change} after={other.theirs} />
        ))}
      </button>
      {!isReadOnly && (
        <span className="change-card__acts">
          <Button
            label={text('conflict.theirs', { by: other.by || text('common.colleague') })}
            title={text('conflict.theirsHint')}
            onClick={onTheirs}
          />
          <Button label={text('conflict.mine')} title={text('conflict.mineHint')} onClick={onMine} />
        </span>
      )}
    </li>
  );
}
