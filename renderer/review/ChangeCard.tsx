import type { JSX } from 'react';
import type { Change, Made } from '../../shared/compare';
import type { Story } from '../../shared/story';
import { clockTime, useText } from '../i18n';
import { ChangeWords, changePlace, placeName } from '../story';
import { Avatar, Button } from '../ui';

/** The change that a card shows, by whom it was made and when, and what the buttons do; `onShow` goes to its place. */
export interface ChangeCardProps {
  readonly change: Change;
  readonly story: Story;
  readonly made: Made;
  readonly now: Date;
  readonly isReadOnly: boolean;
  readonly onShow: () => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
}

/** One change: by whom, what kind and when; before and after; and what can be done with it. */
export function ChangeCard(props: ChangeCardProps): JSX.Element {
  const { change, story, made, now, isReadOnly, onShow, onAccept, onReject } = props;
  const text = useText();
  const place = changePlace(change, story);
  const kind = text(`change.kind.${change.kind}`);
  return (
    <li className="ui-card">
      <button type="button" className="ui-card__show" data-card data-change={change.id} onClick={onShow}>
        <span className="ui-card__head">
          <Avatar name={made.by} />
          {made.by !== '' && <b>{made.by}</b>}
          <span className="ui-card__when">{made.at === '' ? kind : `${kind} · ${clockTime(made.at, now)}`}</span>
        </span>
        {place && <span className="ui-card__about">{placeName(place, story, text)}</span>}
        <ChangeWords change={change} after={story} />
      </button>
      {!isReadOnly && (
        <span className="change-card__acts">
          <Button label={text('review.accept')} title={text('review.acceptHint')} onClick={onAccept} />
          <Button label={text('review.reject')} title={text('review.rejectHint')} onClick={onReject} />
        </span>
      )}
    </li>
  );
}
