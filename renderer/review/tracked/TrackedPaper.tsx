import { useDeferredValue, useMemo, type JSX } from 'react';
import { trackStory } from '../../../shared/compare';
import type { DraftId, Story, TrackedText } from '../../../shared/story';
import { useText } from '../../i18n';
import { toggleShowChanges, useOpenStory } from '../../story';
import { Button } from '../../ui';
import { useMade } from '../authors';
import { useReview } from '../reviewStore';
import './tracked.css';
import { TrackedRow } from './TrackedRow';
import { Pieces } from './Words';

/** The whole story with what came and what went since it was submitted, to be read; `author` made what no version holds yet. */
export function TrackedPaper({ author }: { readonly author: string }): JSX.Element | null {
  const text = useText();
  const draft = useOpenStory(({ open }) => open?.id);
  const { baseline, story } = useDeferredValue(useReview());
  if (draft === undefined) return null;
  return (
    <div className="tracked-room">
      <div className="tracked-bar" role="status">
        <span>{text(baseline ? 'review.showing' : 'review.never')}</span>
        <Button label={text('review.backToWriting')} onClick={toggleShowChanges} />
      </div>
      {baseline && story && <TrackedArticle {...{ baseline, story, draft, author }} />}
    </div>
  );
}

interface ArticleProps {
  readonly baseline: Story;
  readonly story: Story;
  readonly draft: DraftId;
  readonly author: string;
}

function TrackedArticle({ baseline, story, draft, author }: ArticleProps): JSX.Element {
  const text = useText();
  const made = useMade();
  const tracked = useMemo(
    () => trackStory(baseline, story, ({ id }) => made.get(id) ?? { by: author, at: '' }),
    [baseline, story, made, author],
  );
  return (
    // Scrolled by keyboard, too.
    <div className="paper-scroll" tabIndex={0} role="region" aria-label={text('review.showChanges')}>
      <article className="paper tracked" lang={story.lang}>
        <Line className="tracked__section" text={tracked.section} />
        <Line className="tracked__kicker" text={tracked.kicker} />
        <h1 className="tracked__headline">
          <Pieces text={tracked.headline} />
        </h1>
        <Line className="tracked__byline" text={[...tracked.names, ...spaced(tracked.published)]} />
        <Line className="tracked__lead" text={tracked.lead} />
        {tracked.body.map((row, index) => (
          <TrackedRow key={index} row={row} draft={draft} />
        ))}
        <Line className="tracked__sign-off" text={tracked.names} />
      </article>
    </div>
  );
}

const GAP: TrackedText = [{ content: [{ kind: 'text', text: ' · ', marks: [], comments: [] }], revision: null }];
const spaced = (text: TrackedText): TrackedText => (text.length === 0 ? [] : [...GAP, ...text]);

function Line({ className, text }: { readonly className: string; readonly text: TrackedText }): JSX.Element | null {
  if (text.length === 0) return null;
  return (
    <p className={className}>
      <Pieces text={text} />
    </p>
  );
}
