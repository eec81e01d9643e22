import { useMemo, type JSX } from 'react';
import { createComparer } from '../../shared/compare';
import type { Story } from '../../shared/story';
import { useText, type TextKey } from '../i18n';
import { ChangeWords, changePlace, isTold, placeName, storyOrder } from '../story';

/** The two stories that are compared, and the sentences above the list. */
export interface ChangeListProps {
  readonly before: Story;
  readonly after: Story;
  /** The sentence where nothing changed, and the key of the text that shows how much did. */
  readonly same: string;
  readonly told: TextKey;
}

/** Of more changes than these only the number is shown. */
const MOST_CHANGES = 50;

/** What changed from one story to another, in words. */
export function ChangeList({ before, after, same, told }: ChangeListProps): JSX.Element {
  const text = useText();
  const compare = useMemo(() => createComparer(before), [before]);
  const changes = useMemo(() => storyOrder(compare(after).filter(isTold), after), [compare, after]);
  if (changes.length === 0) return <p className="version__same">{same}</p>;
  return (
    <>
      <p className="version__same">{text(told, { count: changes.length })}</p>
      <ul className="version__list">
        {changes.slice(0, MOST_CHANGES).map((change) => {
          const place = changePlace(change, after);
          return (
            <li key={change.id}>
              <span className="version__place">
                {place && `${placeName(place, after, text)} · `}
                {text(`change.kind.${change.kind}`)}
              </span>
              <ChangeWords change={change} after={after} />
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
