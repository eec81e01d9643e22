import { MessageSquareReply } from 'lucide-react';
import { useId, useState, type JSX } from 'react';
import { loggedSteps, type Review, type ReviewStep } from '../../shared/story';
import { clockTime, useText } from '../i18n';
import { useOpenStory } from '../story';
import { Button } from '../ui';
import './ReasonBanner.css';

/** Returns the step that asked for the changes that are still to be made, whatever was noted since; null while none are. */
export function requestOf({ status, log }: Pick<Review, 'status' | 'log'>): ReviewStep | null {
  if (status !== 'changesRequested') return null;
  return (
    loggedSteps(log)
      .filter(({ isNote }) => !isNote)
      .at(-1) ?? null
  );
}

/** The step that asked for the changes which the open story still waits for; null while none do. */
function useRequest(): ReviewStep | null {
  const review = useOpenStory(({ open }) => open?.review ?? null);
  return review && requestOf(review);
}

/** Above the Review panel while changes are requested: by whom, when, and what the editor wants changed. */
export function ReasonBanner(): JSX.Element | null {
  const text = useText();
  const titleId = useId();
  const [now] = useState(() => new Date());
  const step = useRequest();
  if (!step) return null;
  return (
    <section className="reason-banner" aria-labelledby={titleId}>
      <MessageSquareReply size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <h3 id={titleId}>{text('status.changesRequested')}</h3>
        <p className="reason-banner__by">
          {step.by || text('review.nobody')} · {clockTime(step.at, now)}
        </p>
        {step.reason !== '' && <p className="reason-banner__reason">{step.reason}</p>}
      </div>
    </section>
  );
}

/** Over the paper while changes are requested: by whom and the beginning of why, with a button to the whole of it. */
export function RequestLine({ onShowReview }: { readonly onShowReview: () => void }): JSX.Element | null {
  const text = useText();
  const titleId = useId();
  const step = useRequest();
  if (!step) return null;
  return (
    <section className="request-line" aria-labelledby={titleId}>
      <MessageSquareReply size={16} strokeWidth={1.75} aria-hidden />
      <p>
        <b id={titleId}>{text('status.changesRequested')}</b>
        {step.by !== '' && ` · ${step.by}`}
        {step.reason !== '' && `: ${step.reason}`}
      </p>
      <Button label={text('gate.toReview')} onClick={onShowReview} />
    </section>
  );
}
