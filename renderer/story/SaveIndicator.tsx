import type { JSX } from 'react';
import { failureText, useText } from '../i18n';
import { Button } from '../ui';
import type { OpenStory } from './openStory';
import './SaveIndicator.css';

/** The save state to show, and what the buttons of a failed save do. */
export interface SaveIndicatorProps {
  readonly saveState: OpenStory['saveState'];
  readonly isReadOnly: boolean;
  readonly onKeepCopy: () => void;
  readonly onSaveElsewhere: () => void;
}

/** What is on disk and what is not, in words: "Saved" only after the bytes are there. */
export function SaveIndicator({ saveState, isReadOnly, onKeepCopy, onSaveElsewhere }: SaveIndicatorProps): JSX.Element {
  const text = useText();
  return (
    <>
      <span
        role="status"
        aria-label={text('save.region')}
        className={`save-indicator save-indicator--${isReadOnly ? 'readOnly' : saveState.kind}`}
      >
        {isReadOnly ? text('save.readOnly') : saveText(text, saveState)}
      </span>
      {!isReadOnly && saveState.kind === 'failed' && (
        <>
          <Button label={text('save.elsewhere')} onClick={onSaveElsewhere} />
          <Button label={text('save.keepCopy')} onClick={onKeepCopy} />
        </>
      )}
    </>
  );
}

function saveText(text: ReturnType<typeof useText>, state: OpenStory['saveState']): string {
  switch (state.kind) {
    case 'saved':
      return text('save.saved', { time: clockTime(state.at) });
    case 'saving':
      return text('save.saving');
    case 'failed':
      return text('save.failed', { reason: failureText(text, state.failure) });
  }
}

/** hh:mm:ss of the laptop's own clock, which is what the reporter looks at. */
const clockTime = (instant: string): string =>
  new Date(instant).toLocaleTimeString('en-GB', {
    hour12: false,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
