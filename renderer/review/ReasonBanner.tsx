import { MessageSquareReply } from 'lucide-react';
import { useId, useState, type JSX } from 'react';
import type { Review, ReviewStep } from '../../shared/story';
import { clockTime, useText } from '../i18n';
import { useOpenStory } from '../story';
import './ReasonBanner.css';

/**
 * The step that asked for the changes that are still to be made; null while none are. Steps after it with the same status
 * are notes that were kept in the history since.
 */
export function requestOf({ status, log }: Pick<Review, 'status' | 'log'>): ReviewStep | null {
  if (status !== 'changesRequested') return null;
  const before = log.map((step) => step.status !== 'changesRequested').lastIndexOf(true);
  return log[before + 1] ?? null;
}

/** Above the Review panel while changes are requested: by whom, when, and what the editor wants changed. */
export function ReasonBanner(): JSX.Element | null {
  const text = useText();
  const titleId = useId();
  const review = useOpenStory(({ open }) => open?.review ?? null);
  const [now] = useState(() => new Date());
  const step = review && requestOf(review);
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
