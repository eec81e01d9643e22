import type { JSX } from 'react';
import { runCommand } from '../../commands';
import { useText } from '../../i18n';
import type { Waiting } from '../../review';
import { Button } from '../../ui';
import './StillOpen.css';

/** How many comments and changes of the open story are undecided. */
export interface StillOpenProps {
  readonly waiting: Waiting;
  /** Called when the user goes to them. */
  readonly onLeave: () => void;
}

/** How many comments and changes of the open story wait, and the way to them. */
export function StillOpen({ waiting: { comments, changes }, onLeave }: StillOpenProps): JSX.Element {
  const text = useText();
  return (
    <div className="still-open" role="group" aria-label={text('gate.stillOpen')}>
      <p>{text('gate.stillOpen')}</p>
      <ul>
        {comments > 0 && <li>{text('desk.openComments', { count: comments })}</li>}
        {changes > 0 && <li>{text('gate.undecided', { count: changes })}</li>}
      </ul>
      <Button
        label={text('gate.toReview')}
        onClick={() => {
          onLeave();
          // The dialog returns the caret to where it was as it closes.
          setTimeout(() => runCommand('view.review'), 0);
        }}
      />
    </div>
  );
}
