import { RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useState, type JSX } from 'react';
import type { VersionCard } from '../../shared/bridge';
import { createComparer } from '../../shared/compare';
import type { Story } from '../../shared/story';
import { clockTime, useText } from '../i18n';
import { ChangeWords, changePlace, isTold, placeName, storyOrder, useOpenStory, useStoryAtRest } from '../story';
import { Button } from '../ui';
import { readVersion, restoreVersion } from './versionsStore';

/** Changes beyond these are told by their number. */
const MOST_CHANGES = 50;

/** How the text as it is now differs from a version, and the way back to that. */
export function VersionChanges({ card }: { readonly card: VersionCard }): JSX.Element {
  const text = useText();
  const [story, setStory] = useState<Story | null>(null);
  useEffect(() => {
    let isGone = false;
    void readVersion(card, text).then((read) => {
      if (!isGone) setStory(read);
    });
    return () => {
      isGone = true;
    };
  }, [card.revision, card.savedAt]); // eslint-disable-line react-hooks/exhaustive-deps -- the same version
  const isReadOnly = useOpenStory(({ open }) => open?.readOnly !== null);
  return (
    <div className="version__changes">
      {story && (
        <>
          <ChangeList version={story} />
          <Button
            icon={RotateCcw}
            label={text('versions.restore')}
            disabled={isReadOnly}
            onClick={() =>
              void restoreVersion(story, text('versions.restored', { time: clockTime(card.savedAt, new Date()) }), text)
            }
          />
        </>
      )}
    </div>
  );
}

function ChangeList({ version }: { readonly version: Story }): JSX.Element | null {
  const text = useText();
  const now = useStoryAtRest();
  const compare = useMemo(() => createComparer(version), [version]);
  const changes = useMemo(() => (now ? storyOrder(compare(now).filter(isTold), now) : []), [compare, now]);
  if (!now) return null;
  if (changes.length === 0) return <p className="version__same">{text('versions.same')}</p>;
  return (
    <>
      <p className="version__same">{text('versions.since', { count: changes.length })}</p>
      <ul className="version__list">
        {changes.slice(0, MOST_CHANGES).map((change) => {
          const place = changePlace(change, now);
          return (
            <li key={change.id}>
              <span className="version__place">
                {place && `${placeName(place, now, text)} · `}
                {text(`change.kind.${change.kind}`)}
              </span>
              <ChangeWords change={change} after={now} />
            </li>
          );
        })}
      </ul>
      {changes.length > MOST_CHANGES && (
        <p className="version__same">{text('checks.more', { count: changes.length - MOST_CHANGES })}</p>
      )}
    </>
  );
}
