import type { JSX } from 'react';
import { useOpenCount } from '../checks';
import { runCommand } from '../commands';
import { ManyExportStatus } from '../export';
import { useText } from '../i18n';
import { countsOf, useAtRest } from '../story';
import './CountsBar.css';
import { CountsDetails } from './CountsDetails';

/** Below the paper: how long the story is. Counted when the keys pause. */
export function CountsBar(): JSX.Element {
  const text = useText();
  const { story, pending } = useAtRest();
  const issues = useOpenCount();
  const counts = story && countsOf(story, pending);
  return (
    <footer className="counts-bar" aria-label={text('counts.label')}>
      {story && counts && (
        <>
          <CountsDetails story={story} />
          <span className="counts-bar__minutes">{text('counts.minutes', { count: counts.minutes })}</span>
          {counts.photos > 0 && (
            <span className="counts-bar__photos">{text('counts.photos', { count: counts.photos })}</span>
          )}
          {counts.missingPhotos > 0 && (
            <span className="counts-bar__missing">{text('counts.missing', { count: counts.missingPhotos })}</span>
          )}
          {issues !== null && (
            <button
              type="button"
              className="counts-bar__button counts-bar__button--issues"
              onClick={() => void runCommand('view.checks')}
            >
              {text('checks.count', { count: issues })}
            </button>
          )}
        </>
      )}
      <ManyExportStatus />
      {story && <span className="counts-bar__end">{text(`inspector.lang.${story.lang}`)}</span>}
    </footer>
  );
}
