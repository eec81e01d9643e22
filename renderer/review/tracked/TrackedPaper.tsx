import { useDeferredValue, useMemo, type JSX } from 'react';
import { trackStory } from '../../../shared/compare';
import type { DraftId, Story } from '../../../shared/story';
import { useText } from '../../i18n';
import { toggleShowChanges, useOpenStory } from '../../story';
import { Button } from '../../ui';
import { useMade } from '../authors';
import { useReview } from '../reviewStore';
import { TrackedArticle } from './TrackedArticle';

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
      {baseline && story && <Changes {...{ baseline, story, draft, author }} />}
    </div>
  );
}

interface ChangesProps {
  readonly baseline: Story;
  readonly story: Story;
  readonly draft: DraftId;
  readonly author: string;
}

function Changes({ baseline, story, draft, author }: ChangesProps): JSX.Element {
  const text = useText();
  const made = useMade();
  const tracked = useMemo(
    () => trackStory(baseline, story, (change) => made(change) ?? { by: author, at: '' }),
    [baseline, story, made, author],
  );
  return <TrackedArticle {...{ tracked, draft, lang: story.lang, label: text('review.showChanges') }} />;
}
