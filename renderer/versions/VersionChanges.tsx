import { BookOpen, RotateCcw } from 'lucide-react';
import { useEffect, useState, type JSX } from 'react';
import type { VersionCard } from '../../shared/bridge';
import type { Story } from '../../shared/story';
import { clockTime, useText } from '../i18n';
import { showVersion, useOpenStory, useStoryAtRest } from '../story';
import { Button, Field } from '../ui';
import { ChangeList } from './ChangeList';
import { VersionName } from './VersionName';
import { keyOf, readVersion, restoreVersion, useVersions } from './versionsStore';

/** What a version is compared with while no other one was chosen. */
const OPEN_STORY = '';

/** How a version differs from the text as it is now or from another version, and the way back to it. */
export function VersionChanges({ card }: { readonly card: VersionCard }): JSX.Element {
  const text = useText();
  const others = useVersions(({ cards }) => cards).filter((other) => keyOf(other) !== keyOf(card));
  const [chosen, setChosen] = useState(OPEN_STORY);
  const other = others.find((one) => keyOf(one) === chosen) ?? null;
  const story = useVersionStory(card);
  const isReadOnly = useOpenStory(({ open }) => open?.readOnly !== null);
  const draft = useOpenStory(({ open }) => open?.id);
  return (
    <div className="version__changes">
      {!isReadOnly && <VersionName card={card} />}
      {others.length > 0 && (
        <Field label={text('versions.against')}>
          {(ids) => (
            <select
              {...ids}
              className="ui-input"
              value={other ? chosen : OPEN_STORY}
              onChange={(event) => setChosen(event.target.value)}
            >
              <option value={OPEN_STORY}>{text('versions.openStory')}</option>
              {others.map((one) => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {labelOf(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {story &&
        (other ? <BetweenVersions card={card} story={story} other={other} /> : <SinceVersion version={story} />)}
      {story && draft !== undefined && (
        <Button
          icon={BookOpen}
          label={text('versions.read')}
          onClick={() => showVersion({ draft, story, label: labelOf(card) })}
        />
      )}
      {story && (
        <Button
          icon={RotateCcw}
          label={text('versions.restore')}
          disabled={isReadOnly}
          onClick={() =>
            void restoreVersion(story, text('versions.restored', { time: clockTime(card.savedAt, new Date()) }), text)
          }
        />
      )}
    </div>
  );
}

/** A version in one line: its name, when it was saved, and by whom. */
const labelOf = ({ name, savedAt, by }: VersionCard): string =>
  [name, clockTime(savedAt, new Date()), by].filter((part) => part !== '').join(' · ');

function SinceVersion({ version }: { readonly version: Story }): JSX.Element | null {
  const text = useText();
  const now = useStoryAtRest();
  return now && <ChangeList before={version} after={now} same={text('versions.same')} told="versions.since" />;
}

interface BetweenProps {
  readonly card: VersionCard;
  readonly story: Story;
  readonly other: VersionCard;
}

/** The changes from the older to the newer one, whichever was opened. */
function BetweenVersions({ card, story, other }: BetweenProps): JSX.Element | null {
  const text = useText();
  const read = useVersionStory(other);
  if (!read) return null;
  const [before, after] = other.revision < card.revision ? [read, story] : [story, read];
  return <ChangeList before={before} after={after} same={text('versions.sameTwo')} told="versions.between" />;
}

/** The story of a version; null until it is read, and where it cannot be. */
function useVersionStory(card: VersionCard): Story | null {
  const text = useText();
  const key = keyOf(card);
  const [read, setRead] = useState<{ readonly key: string; readonly story: Story | null } | null>(null);
  useEffect(() => {
    let isGone = false;
    void readVersion(card, text).then((story) => {
      if (!isGone) setRead({ key, story });
    });
    return () => {
      isGone = true;
    };
  }, [key]); // eslint-disable-line react-hooks/exhaustive-deps -- the same version
  return read?.key === key ? read.story : null;
}
