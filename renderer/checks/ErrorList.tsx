import type { JSX } from 'react';
import type { Finding } from '../../shared/check';
import type { Story } from '../../shared/story';
import { useText } from '../i18n';
import { placeName, useOpenStory } from '../story';
import { showFinding } from './actions';
import { checkNow, openIn } from './checksStore';
import './ErrorList.css';
import { FindingCard } from './FindingCard';

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** Returns the errors that are open in the open story now. */
export const errorsNow = (): readonly Finding[] => checkNow().open.filter(isError);

/** Returns the errors that are open in a story that is not on the paper. */
export const errorsOf = (story: Story): readonly Finding[] => openIn(story).filter(isError);

/** The errors to list; a click on one goes to its place in the open story. */
export interface ErrorListProps {
  readonly errors: readonly Finding[];
  /** Called when the user goes to one of them. */
  readonly onLeave: () => void;
}

/** Errors, each with the way to it: what keeps a story from being approved. */
export function ErrorList({ errors, onLeave }: ErrorListProps): JSX.Element | null {
  const text = useText();
  const story = useOpenStory(({ open }) => open?.story);
  if (!story) return null;
  const leaveFor = (finding: Finding): void => {
    onLeave();
    // The dialog returns the caret to where it was as it closes.
    setTimeout(() => showFinding(finding), 0);
  };
  return (
    <ul className="error-list" aria-label={text('checks.severity.error')}>
      {errors.map((finding, index) => (
        <li key={index}>
          <FindingCard
            finding={finding}
            place={placeName(finding.place, story, text)}
            onShow={() => leaveFor(finding)}
          />
        </li>
      ))}
    </ul>
  );
}
