import { CheckCheck, Send } from 'lucide-react';
import { useDeferredValue, useRef, useState, type JSX, type RefObject } from 'react';
import { openThreads, type Story, type Thread } from '../../shared/story';
import type { Change, Made } from '../../shared/compare';
import { useText } from '../i18n';
import { useOpenStory, useThreads } from '../story';
import { Button, Empty } from '../ui';
import { accept, reject, showChange } from './actions';
import { useMade } from './authors';
import { useIsSensitiveFirst } from './cardOrder';
import { ChangeCard } from './ChangeCard';
import { NewComment } from './comments/NewComment';
import { OpenThread } from './comments/OpenThread';
import './comments/threads.css';
import { ReviewHead } from './ReviewHead';
import { reviewItems } from './reviewItems';
import { onReviewClick, useReviewKeys } from './reviewKeys';
import './ReviewPanel.css';
import { useReview } from './reviewStore';
import { isSensitive } from './sensitive';

/** In whose name the panel works, and how the story is submitted. */
export interface ReviewPanelProps {
  /** The author of changes that no version contains yet, and of comments that are made here. */
  readonly author: string;
  readonly onSubmit: () => void;
}

/** Of more cards than these only the number is shown; accepting or rejecting the first ones brings them up. */
const MOST_CARDS = 100;

const NO_THREADS: readonly Thread[] = [];

/** The Review tab: what changed since the story was submitted, to be accepted or rejected, and what was remarked. */
export function ReviewPanel({ author, onSubmit }: ReviewPanelProps): JSX.Element | null {
  const hasStory = useOpenStory(({ open }) => open !== null);
  const hasBaseline = useOpenStory(({ open }) => open?.review.baseline != null);
  const isReadOnly = useOpenStory(({ open }) => open?.readOnly != null);
  const threads = useOpenStory(({ open }) => open?.review.threads ?? NO_THREADS);
  // Drawn after the letter that is being typed.
  const { changes, story } = useDeferredValue(useReview());
  const savedAt = useOpenStory(({ open }) => (open?.saveState.kind === 'saved' ? open.saveState.at : ''));
  const made = useMade();
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useReviewKeys(panel, list, changes, isReadOnly ? null : { accept, reject });
  if (!hasStory) return null;
  const madeOf = (change: Change): Made => made(change) ?? { by: author, at: savedAt };
  const ofAuthor = (by: string | null): readonly Change[] =>
    by === null ? changes : changes.filter((change) => madeOf(change).by === by);
  const isEmpty = changes.length === 0 && threads.length === 0;
  return (
    <div ref={panel} className="review">
      {(hasBaseline || !isEmpty) && (
        <ReviewHead
          changeCount={changes.length}
          commentCount={openThreads(threads).length}
          hasBaseline={hasBaseline}
          isReadOnly={isReadOnly}
          authors={[...new Set(changes.map((change) => madeOf(change).by))]}
          onAccept={(by) => accept(ofAuthor(by))}
          onReject={(by) => reject(ofAuthor(by))}
        />
      )}
      <NewComment author={author} />
      {!isEmpty && <Cards {...{ changes, threads, story, madeOf, author, isReadOnly, list }} />}
      {!hasBaseline && <Unsubmitted isReadOnly={isReadOnly} onSubmit={onSubmit} />}
      {hasBaseline && changes.length === 0 && <Unchanged />}
      <ResolvedThreads threads={threads} author={author} isReadOnly={isReadOnly} />
    </div>
  );
}

interface CardsProps {
  readonly changes: readonly Change[];
  readonly threads: readonly Thread[];
  readonly story: Story | null;
  readonly madeOf: (change: Change) => Made;
  readonly author: string;
  readonly isReadOnly: boolean;
  readonly list: RefObject<HTMLUListElement | null>;
}

function Cards({ changes, threads, story, madeOf, author, isReadOnly, list }: CardsProps): JSX.Element | null {
  const text = useText();
  const places = useThreads((state) => state.places);
  const isSensitiveFirst = useIsSensitiveFirst();
  const [now] = useState(() => new Date());
  const isFirst = (change: Change): boolean => isSensitiveFirst && story !== null && isSensitive(change, story, text);
  const items = reviewItems(changes, openThreads(threads), story, places, isFirst);
  if (items.length === 0) return null;
  return (
    <>
      <ul ref={list} className="review__list" aria-label={text('review.list')} onClick={onReviewClick}>
        {items
          .slice(0, MOST_CARDS)
          .map((item) =>
            item.kind === 'thread' ? (
              <OpenThread key={item.thread.id} {...{ thread: item.thread, author, isReadOnly, now }} />
            ) : (
              story && (
                <ChangeCard
                  key={item.change.id}
                  change={item.change}
                  story={story}
                  made={madeOf(item.change)}
                  now={now}
                  isReadOnly={isReadOnly}
                  onShow={() => showChange(item.change)}
                  onAccept={() => accept([item.change])}
                  onReject={() => reject([item.change])}
                />
              )
            ),
          )}
      </ul>
      {items.length > MOST_CARDS && (
        <p className="review__more">{text('checks.more', { count: items.length - MOST_CARDS })}</p>
      )}
      {!isReadOnly && changes.length > 0 && <p className="review__more">{text('review.keys')}</p>}
    </>
  );
}

function ResolvedThreads({ threads, author, isReadOnly }: Pick<CardsProps, 'threads' | 'author' | 'isReadOnly'>) {
  const text = useText();
  const [now] = useState(() => new Date());
  const resolved = threads.filter((thread) => thread.resolved);
  if (resolved.length === 0) return null;
  return (
    <details className="review__resolved">
      <summary>{text('comment.resolved', { count: resolved.length })}</summary>
      <ul className="review__list" aria-label={text('comment.resolved', { count: resolved.length })}>
        {resolved.map((thread) => (
          <OpenThread key={thread.id} {...{ thread, author, isReadOnly, now }} />
        ))}
      </ul>
    </details>
  );
}

function Unsubmitted({ isReadOnly, onSubmit }: { readonly isReadOnly: boolean; readonly onSubmit: () => void }) {
  const text = useText();
  return (
    <Empty icon={Send} says={text('review.never')}>
      {!isReadOnly && <Button label={text('step.submitted')} onClick={onSubmit} />}
    </Empty>
  );
}

function Unchanged(): JSX.Element {
  const text = useText();
  return <Empty icon={CheckCheck} says={text('review.none')} />;
}
