import { useEffect, useMemo, useRef, type JSX } from 'react';
import { trackStory } from '../../../shared/compare';
import { useText } from '../../i18n';
import { hideVersion, type VersionShown } from '../../story';
import { Button } from '../../ui';
import { TrackedArticle } from './TrackedArticle';

/** A whole old version, to be read; a button and Escape lead back to the text. */
export function VersionPaper({ version: { draft, story, label } }: { readonly version: VersionShown }): JSX.Element {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  // Compared with itself it has no changes.
  const tracked = useMemo(() => trackStory(story, story, () => ({ by: '', at: '' })), [story]);
  useEffect(() => place.current?.focus(), [story]);
  const told = text('versions.reading', { label });
  return (
    <div
      className="tracked-room"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        hideVersion();
      }}
    >
      <div className="tracked-bar" role="status">
        <span>{told}</span>
        <Button label={text('review.backToWriting')} onClick={hideVersion} />
      </div>
      <TrackedArticle {...{ tracked, draft, lang: story.lang, label: told, place }} />
    </div>
  );
}
