import { CheckCheck, Send } from 'lucide-react';
import { useDeferredValue, useState, type JSX } from 'react';
import { useText } from '../i18n';
import { useOpenStory } from '../story';
import { Button } from '../ui';
import { accept, reject, showChange } from './actions';
import { useMade } from './authors';
import { ChangeCard } from './ChangeCard';
import './ReviewPanel.css';
import { onReviewKey } from './reviewKeys';
import { useReview } from './reviewStore';

export interface ReviewPanelProps {
  /** Name that changes are told under which no version holds yet. */
  readonly author: string;
  readonly onSubmit: () => void;
}

/** Cards beyond these are told by their number; accepting or rejecting the first ones brings them up. */
const MOST_CARDS = 100;

/** The Review tab: what changed since the story was submitted, to be accepted or rejected. */
export function ReviewPanel({ author, onSubmit }: ReviewPanelProps): JSX.Element | null {
  const text = useText();
  const hasStory = useOpenStory(({ open }) => open !== null);
  const hasBaseline = useOpenStory(({ open }) => open?.review.baseline != null);
  const isReadOnly = useOpenStory(({ open }) => open?.readOnly != null);
  // Drawn after the letter that is being typed.
  const { changes, story } = useDeferredValue(useReview());
  const savedAt = useOpenStory(({ open }) => (open?.saveState.kind === 'saved' ? open.saveState.at : ''));
  const made = useMade();
  const [now] = useState(() => new Date());
  if (!hasStory) return null;
  if (!hasBaseline)
    return (
      <div className="review__empty">
        <Send size={28} strokeWidth={1.5} aria-hidden />
        <p>{text('review.never')}</p>
        {!isReadOnly && <Button label={text('step.submitted')} onClick={onSubmit} />}
      </div>
    );
  if (!story || changes.length === 0)
    return (
      <div className="review__empty">
        <CheckCheck size={28} strokeWidth={1.5} aria-hidden />
        <p>{text('review.none')}</p>
      </div>
    );
  return (
    <div className="review">
      <div className="review__head">
        <span>{text('review.count', { count: changes.length })}</span>
        {!isReadOnly && (
          <>
            <Button look="quiet" label={text('review.rejectAll')} onClick={() => reject(changes)} />
            <Button label={text('review.acceptAll')} onClick={() => accept(changes)} />
          </>
        )}
      </div>
      <ul
        className="review__list"
        aria-label={text('review.list')}
        onKeyDown={(event) => onReviewKey(event, changes, isReadOnly ? null : { accept, reject })}
      >
        {changes.slice(0, MOST_CARDS).map((change) => (
          <ChangeCard
            key={change.id}
            change={change}
            story={story}
            made={made.get(change.id) ?? { by: author, at: savedAt }}
            now={now}
            isReadOnly={isReadOnly}
            onShow={() => showChange(change)}
            onAccept={() => accept([change])}
            onReject={() => reject([change])}
          />
        ))}
      </ul>
      {changes.length > MOST_CARDS && (
        <p className="review__more">{text('checks.more', { count: changes.length - MOST_CARDS })}</p>
      )}
      {!isReadOnly && <p className="review__more">{text('review.keys')}</p>}
    </div>
  );
}
